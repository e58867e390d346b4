import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import { ComplianceDocument } from '../generated/graphql.js';
import { type Asked, FILTERS, without } from './asked.js';
import styles from './filter-chips.module.css';

type Props = { readonly asked: Asked; readonly look: (asked: Asked) => void };

/** What the figures are narrowed to; each can be taken off again. */
export function FilterChips({ asked, look }: Props) {
  const names = FILTERS.filter((name) => asked.filter[name]);
  if (names.length === 0) return null;
  return (
    <ul className={styles['chips']}>
      {names.map((name) => (
        <Chip key={name} name={name} asked={asked} take={() => look(without(asked, name))} />
      ))}
    </ul>
  );
}

type ChipProps = {
  readonly name: (typeof FILTERS)[number];
  readonly asked: Asked;
  readonly take: () => void;
};

function Chip({ name, asked: { period, filter }, take }: ChipProps) {
  const { t } = useTranslation();
  const text = useText();
  const { from, to } = period;
  // The address holds ids: its name stands in the table that it was chosen from.
  const { data } = useQuery(ComplianceDocument, {
    variables: { period: { from, to }, groupBy: name, filter: {} },
    fetchPolicy: 'cache-first',
  });
  const row = data?.compliance.rows.find(
    (each) => each[name] === filter[name] && (name !== 'stage' || each.matter === filter.matter),
  );
  const shown = row ? text(row.title) : filter[name];
  return (
    <li>
      <span>{t(`compliance.group.${name}`)}</span> {shown}
      <button type="button" aria-label={t('compliance.takeOff', { name: shown })} onClick={take}>
        ×
      </button>
    </li>
  );
}
