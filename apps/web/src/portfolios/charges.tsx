import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import type { PortfolioHolderPartsFragment, PortfoliosPartsFragment } from '../generated/graphql.js';
import styles from './portfolios.module.css';

type Charge = PortfoliosPartsFragment['charges'][number];
type Props = { readonly charges: readonly Charge[]; readonly looked: string };

/** Unit and field, who is in charge, who stands in; what is looked for in any of them. */
export function Charges({ charges, looked }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const wanted = looked.trim().toLowerCase();
  const wordsOf = ({ unit, fieldTitle, leader, standIn }: Charge) =>
    [unit ? text(unit.name) : t('portfolios.others'), text(fieldTitle), leader, standIn]
      .map((part) =>
        part && typeof part === 'object' ? `${text(part.title)} ${part.people.join(' ')}` : part,
      )
      .join(' ')
      .toLowerCase();
  const found = byUnit(charges).filter((charge) => wordsOf(charge).includes(wanted));
  if (found.length === 0) return <p className={styles['about']}>{t('portfolios.noneFound')}</p>;
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{t('portfolios.unit')}</th>
          <th scope="col">{t('portfolios.field')}</th>
          <th scope="col">{t('portfolios.leader')}</th>
          <th scope="col">{t('portfolios.standIn')}</th>
        </tr>
      </thead>
      <tbody>
        {found.map(({ unit, field, fieldTitle, leader, standIn }) => (
          <tr key={`${unit?.id ?? ''} ${field ?? ''}`}>
            <th scope="row">{unit ? text(unit.name) : t('portfolios.others')}</th>
            <td data-name={t('portfolios.field')}>
              {unit
                ? fieldTitle
                  ? text(fieldTitle)
                  : t('portfolios.wholeUnit')
                : t('portfolios.othersAbout')}
            </td>
            <td data-name={t('portfolios.leader')}>
              <Holder holder={leader} />
            </td>
            <td data-name={t('portfolios.standIn')}>
              {standIn ? <Holder holder={standIn} /> : t('portfolios.noStandIn')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** As it is written, but what concerns one unit together. */
function byUnit(charges: readonly Charge[]): readonly Charge[] {
  const units = [...new Set(charges.map(({ unit }) => unit?.id))];
  return units.flatMap((id) => charges.filter(({ unit }) => unit?.id === id));
}

/** Who it is now, and the post by which he is. */
function Holder({ holder: { title, people } }: { readonly holder: PortfolioHolderPartsFragment }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <>
      <b>{people.length > 0 ? people.join(' ') : t('portfolios.nobody')}</b> <small>{text(title)}</small>
    </>
  );
}
