import { useTranslation } from 'react-i18next';

type Signer = { readonly name: string; readonly forPerson?: string | null };

/** Who acted; by a standing delegation with whom for: "A (for B)", A 代 B. */
export function useSignerName(): (signer: Signer) => string {
  const { t } = useTranslation();
  return ({ name, forPerson }) => (forPerson ? t('common.signedFor', { name, forPerson }) : name);
}
