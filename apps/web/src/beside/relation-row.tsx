import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EndRelation } from './end-relation.js';
import { NamedSubmission } from './named-submission.js';
import styles from './related.module.css';
import type { RelationView } from './use-relations.js';

type Props = { readonly relation: RelationView; readonly onDone: () => void };

/** The other submission; for who may not read it, its number. */
export function RelationRow({ relation, onDone }: Props) {
  const { t } = useTranslation();
  const [ending, end] = useState(false);
  const { id, kind, isFrom, number, submission, mayEnd } = relation;
  return (
    <li>
      <div>
        <p>
          {kind === 'convertedFrom' ? (
            <b className={styles['kind']}>
              {t(isFrom ? 'beside.related.convertedFrom' : 'beside.related.convertedTo')}
            </b>
          ) : null}
          {submission ? <Link to={`/submission/${submission.id}`}>{submission.title}</Link> : number}
        </p>
        {submission ? (
          <NamedSubmission submission={submission} />
        ) : (
          <p className={styles['about']}>{t('beside.related.notForYou')}</p>
        )}
      </div>
      {mayEnd ? (
        <Button size="small" aria-label={t('beside.related.endOf', { number })} onClick={() => end(true)}>
          {t('beside.related.end')}
        </Button>
      ) : null}
      {ending ? <EndRelation relation={id} number={number} close={() => end(false)} onDone={onDone} /> : null}
    </li>
  );
}
