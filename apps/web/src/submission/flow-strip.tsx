import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates, shanghaiDate } from '../common/dates.js';
import { useText } from '../common/text.js';
import styles from './flow-strip.module.css';
import { progressOf, STATE_SIGN, wayOf } from './route-way.js';
import type { NodeView, RouteView } from './views.js';

type Props = { readonly route: RouteView; readonly onOpen?: () => void };

/** The way in one line: passed, here, to come. */
export function FlowStrip({ route, onOpen }: Props) {
  const { t } = useTranslation();
  const here = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // Scrolls the strip only, never the page.
    const item = here.current;
    item?.parentElement?.scrollTo({
      left: item.offsetLeft - item.parentElement.clientWidth / 2 + item.clientWidth / 2,
    });
  }, [route]);
  return (
    <div className={styles['strip']}>
      <ol aria-label={t('submission.flow.title')}>
        {wayOf(route).map((node) => (
          <li
            key={node.id}
            ref={node.state === 'current' ? here : undefined}
            className={styles[node.state]}
            aria-current={node.state === 'current' ? 'step' : undefined}
          >
            <Step node={node} />
          </li>
        ))}
      </ol>
      {onOpen ? (
        <button type="button" onClick={onOpen}>
          {t('submission.flow.open')}
        </button>
      ) : null}
    </div>
  );
}

function Step({ node }: { readonly node: NodeView }) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const progress = progressOf(node);
  return (
    <>
      <span aria-hidden="true">{STATE_SIGN[node.state]}</span>
      <span className={styles['name']}>
        {text(node.title)}
        <span className="sr-only"> {t(`submission.flow.state.${node.state}`)}</span>
      </span>
      <span className={styles['more']}>
        {node.state === 'current' && progress
          ? `${progress.signed}/${progress.count}`
          : node.state === 'done' && node.settledAt
            ? dates.day(shanghaiDate(node.settledAt))
            : null}
      </span>
    </>
  );
}
