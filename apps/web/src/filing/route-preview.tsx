import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import type { FilingQuery } from '../generated/graphql.js';
import styles from './aside.module.css';
import type { AsFormed } from './use-as-formed.js';
import { stagesAhead } from './way-ahead.js';

type Props = { readonly matter: FilingQuery['matter'] } & Pick<AsFormed, 'route'>;

const MANY = 3;

/** What will happen with it: the way it goes by what is filled in (F3), who has it for how long, by which rule. */
export function RoutePreview({ matter, route: asFormed }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const limitOf = ({ unit, amount }: { readonly unit: string; readonly amount: number }) =>
    t(`common.limit.${unit as 'workingDays'}`, { count: amount });
  const route = asFormed ?? matter.route;
  const starts = (clock: string): boolean => route.starts.includes(clock);
  return (
    <section>
      <h2>{t('filing.route.title')}</h2>
      {matter.clocks.map(({ id, title, limit }) => (
        <p key={id} className={styles['clock']}>
          {text(title)} {starts(id) ? <b>{limitOf(limit)}</b> : <span>{limitOf(limit)}</span>}
          {starts(id) ? null : <small>{t('filing.route.later')}</small>}
          <small>{text(limit.source)}</small>
        </p>
      ))}
      <ol className={styles['route']}>
        {stagesAhead(route).map(({ id, title, limit, automatic, seats }) => {
          // A unit that follows from the form is not known yet.
          const units = [...new Set(seats.map(({ unit }) => text(unit.name)).filter(Boolean))];
          return (
            <li key={id}>
              <b>{text(title)}</b>
              {limit ? <span className={styles['limit']}>{limitOf(limit)}</span> : null}
              <small>
                {automatic
                  ? t('filing.route.automatic')
                  : units.length > MANY
                    ? t('filing.route.units', {
                        count: units.length,
                        first: units.slice(0, MANY).join(t('filing.and')),
                      })
                    : units.join(t('filing.and'))}
              </small>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
