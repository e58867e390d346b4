/** Whether a form as it stands asks for a material; null while that depends on what is not filled in yet. */
export type MaterialNeedView = { readonly material: string; readonly required: boolean | null };
