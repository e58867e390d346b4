/** Of a source that is an address of the web, that address: nothing else of a notice becomes a link. */
export const webAddress = (source: string | null): string | null =>
  source !== null && /^https?:\/\//i.test(source) ? source : null;
