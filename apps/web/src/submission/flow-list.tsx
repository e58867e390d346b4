import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { useText } from '../common/text.js';
import { useIsAgainst } from './against.js';
import styles from './flowchart.module.css';
import { STANCE_SIGN } from './outcome-mark.js';
import { drawnOf, STATE_SIGN } from './route-way.js';
import type { Drawable, NodeView, RouteView } from './views.js';

/** The same route in words: what the picture shows, in order. */
export function FlowList({ route }: { readonly route: RouteView }) {
  const drawn = drawnOf(route);
  return (
    <ol className={styles['list']}>
      {drawn.nodes.map((node) => (
        <Item key={node.id} node={node} route={drawn} />
      ))}
    </ol>
  );
}

function Item({ node, route }: { readonly node: NodeView; readonly route: Drawable }) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const isAgainst = useIsAgainst();
  const titleOf = (id: string) => text(route.nodes.find((other) => other.id === id)?.title);
  const onward = route.edges.filter(({ from, state }) => from === node.id && state !== 'notTaken');
  return (
    <li aria-current={node.state === 'current' ? 'step' : undefined}>
      <b>
        <span aria-hidden="true">{STATE_SIGN[node.state]}</span> {text(node.title)}
      </b>{' '}
      {t(`submission.flow.state.${node.state}`)}
      {node.result ? ` · ${text(node.result)}` : ''}
      {node.settledAt ? ` · ${dates.moment(node.settledAt)}` : ''}
      {node.automatic ? ` · ${t('submission.flow.automatic')}` : ''}
      {node.seats.length > 0 ? (
        <ul>
          {node.seats.map(({ id, no, unit, task, work, outcome, veto }) => (
            <li key={id}>
              {text(unit.name)} {text(task)} ·{' '}
              <span className={isAgainst({ no, veto }) ? styles['against'] : undefined}>
                {isAgainst({ no, veto }) ? <span aria-hidden="true">{STANCE_SIGN['against']} </span> : null}
                {outcome ? text(outcome) : null}
                {!outcome || work === 'deemed' ? ` ${t(`submission.work.short.${work as 'pending'}`)}` : null}
                {veto ? ` · ${t('common.mark.veto')}` : ''}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {onward.map(({ id, to, label, back, cycle }) => (
        <p key={id}>
          {back ? '↩' : '→'} {titleOf(to)} {label ? `· ${text(label)}` : ''}
          {cycle ? ` ${t('submission.flow.toCycle', { cycle })}` : ''}
        </p>
      ))}
    </li>
  );
}
