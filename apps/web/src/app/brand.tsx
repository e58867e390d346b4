/** The mark: two ticks on one sheet, a signature and its countersignature. */
export function BrandMark({ size = 24 }: { readonly size?: number }) {
  return <img src="/mark.svg" alt="" width={size} height={size} />;
}
