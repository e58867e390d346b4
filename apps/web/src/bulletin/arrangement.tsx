import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../common/problem.js';
import { useText } from '../common/text.js';
import { useToast } from '../common/use-toast.js';
import {
  ActOnIssueDocument,
  type ArticlePartsFragment,
  ArticlePoolDocument,
  type IssuePartsFragment,
  type PeriodicalPartsFragment,
} from '../generated/graphql.js';
import { inColumn, moved, movedTo, type Placed } from './arranged.js';
import styles from './bulletin.module.css';
import { ArticleFacts } from './pool.js';

type Props = {
  readonly issue: IssuePartsFragment;
  readonly periodical: PeriodicalPartsFragment;
  /** Whether there is something that is not saved. */
  readonly onChange: (isChanged: boolean) => void;
};
type Correction = { readonly article: string; readonly text: string };

/** Articles into columns and order, and corrections of what was published; sent as a whole. */
export function Arrangement({ issue, periodical, onChange }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const toast = useToast();
  const [kept] = useState(() => arrangementOf(issue));
  const [placed, setPlaced] = useState(kept.placements);
  const [corrections, setCorrections] = useState(kept.corrections);
  const pool = (part: 'waiting' | 'placed') => ({
    variables: { periodical: periodical.id, part },
    fetchPolicy: 'cache-and-network' as const,
  });
  const { data: waiting, refetch } = useQuery(ArticlePoolDocument, pool('waiting'));
  const { data: standing, refetch: refetchStanding } = useQuery(ArticlePoolDocument, pool('placed'));
  const [send, { loading, error }] = useMutation(ActOnIssueDocument);
  const known = [...(waiting?.articlePool ?? []), ...(standing?.articlePool ?? [])];
  const articleOf = (id: string) => known.find((article) => article.id === id);
  const offered = known.filter(
    ({ id, issue: of }) => (of === null || of === issue.id) && !placed.some(({ article }) => article === id),
  );
  const published = known.filter(({ issueNumber }) => issueNumber !== null);
  const isChanged =
    JSON.stringify([placed, corrections]) !== JSON.stringify([kept.placements, kept.corrections]);
  useEffect(() => {
    onChange(isChanged);
    return () => onChange(false);
  }, [isChanged, onChange]);
  const save = async () => {
    const input = { issue: issue.id, version: issue.version, act: 'ARRANGE' as const };
    await send({
      variables: { input: { ...input, placements: [...placed], corrections: [...corrections] } },
    });
    toast.done(t('bulletin.issue.done.ARRANGE'));
    void refetch();
    void refetchStanding();
  };
  const columnNames = periodical.columns.map(({ id, title }) => ({ value: id, label: text(title) }));
  return (
    <section aria-label={t('bulletin.issue.columns')}>
      <h2>{t('bulletin.issue.columns')}</h2>
      {periodical.columns.map(({ id, title }) => (
        <div key={id} role="group" aria-label={text(title)}>
          <h3>{text(title)}</h3>
          {inColumn(placed, id).length === 0 ? (
            <p className={styles['about']}>{t('bulletin.issue.emptyColumn')}</p>
          ) : null}
          <ol className={styles['list']}>
            {inColumn(placed, id).map(({ article }, index, all) => (
              <PlacedArticle
                key={article}
                article={articleOf(article)}
                column={id}
                columns={columnNames}
                isFirst={index === 0}
                isLast={index === all.length - 1}
                move={(by) => setPlaced(moved(placed, article, by))}
                moveTo={(column) => setPlaced(movedTo(placed, article, column))}
                remove={() => setPlaced(placed.filter((one) => one.article !== article))}
              />
            ))}
          </ol>
        </div>
      ))}
      <h3>{t('bulletin.waiting')}</h3>
      {offered.length === 0 ? <p className={styles['about']}>{t('bulletin.poolEmpty.waiting')}</p> : null}
      <ul className={styles['list']}>
        {offered.map((article) => (
          <li key={article.id} className={styles['row']}>
            <div>
              <ArticleFacts article={article} />
            </div>
            {article.clearance ? (
              <Button
                size="small"
                aria-label={`${t('bulletin.issue.add')} ${article.title}`}
                onClick={() => setPlaced(movedTo(placed, article.id, columnFor(article, periodical)))}
              >
                {t('bulletin.issue.add')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <Corrections published={published} corrections={corrections} change={setCorrections} />
      {error ? <Problem error={error} /> : null}
      <div className={styles['acts']}>
        <Button
          type={isChanged ? 'primary' : 'default'}
          disabled={!isChanged}
          loading={loading}
          onClick={() => void save().catch(() => {})} // shown above, from `error`
        >
          {t('bulletin.issue.save')}
        </Button>
        {isChanged ? <span role="status">{t('bulletin.issue.unsaved')}</span> : null}
      </div>
    </section>
  );
}

/** Plain data: what the cache adds to each is no part of it. */
const arrangementOf = ({ placements, corrections }: IssuePartsFragment) => ({
  placements: placements.map(({ article, column }): Placed => ({ article, column })) as readonly Placed[],
  corrections: corrections.map(({ article, text }): Correction => ({
    article,
    text,
  })) as readonly Correction[],
});

/** Which its authors meant it for, where the periodical has that one. */
function columnFor({ column }: ArticlePartsFragment, { columns }: PeriodicalPartsFragment): string {
  return (columns.find(({ id }) => id === column) ?? columns[0])?.id ?? column;
}

type PlacedProps = {
  readonly article: ArticlePartsFragment | undefined;
  readonly column: string;
  readonly columns: readonly { readonly value: string; readonly label: string }[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly move: (by: -1 | 1) => void;
  readonly moveTo: (column: string) => void;
  readonly remove: () => void;
};

function PlacedArticle({ article, column, columns, isFirst, isLast, move, moveTo, remove }: PlacedProps) {
  const { t } = useTranslation();
  const title = article?.title ?? '…';
  return (
    <li className={styles['row']}>
      <b>{title}</b>
      <span className={styles['tools']}>
        <Button
          size="small"
          disabled={isFirst}
          aria-label={`${t('bulletin.issue.up')} ${title}`}
          onClick={() => move(-1)}
        >
          ↑
        </Button>
        <Button
          size="small"
          disabled={isLast}
          aria-label={`${t('bulletin.issue.down')} ${title}`}
          onClick={() => move(1)}
        >
          ↓
        </Button>
        <Select
          size="small"
          value={column}
          aria-label={`${t('bulletin.issue.moveTo')} ${title}`}
          options={[...columns]}
          onChange={moveTo}
        />
        <Button size="small" onClick={remove} aria-label={`${t('bulletin.issue.remove')} ${title}`}>
          {t('bulletin.issue.remove')}
        </Button>
      </span>
    </li>
  );
}

type CorrectionsProps = {
  readonly published: readonly ArticlePartsFragment[];
  readonly corrections: readonly Correction[];
  readonly change: (corrections: readonly Correction[]) => void;
};

function Corrections({ published, corrections, change }: CorrectionsProps) {
  const { t } = useTranslation();
  const edit = (at: number, more: Partial<Correction>) =>
    change(corrections.map((one, index) => (index === at ? { ...one, ...more } : one)));
  if (published.length === 0) return null;
  return (
    <div role="group" aria-label={t('bulletin.issue.corrections')}>
      <h3>{t('bulletin.issue.corrections')}</h3>
      <p className={styles['about']}>{t('bulletin.issue.correctionsAbout')}</p>
      {corrections.map(({ article, text: words }, index) => (
        <div key={index} className={styles['correction']}>
          <Select
            value={article}
            aria-label={t('bulletin.issue.correctionOf')}
            options={published.map(({ id, title, issueNumber }) => ({
              value: id,
              label: `${issueNumber ?? ''} ${title}`,
            }))}
            onChange={(id) => edit(index, { article: id })}
          />
          <Input.TextArea
            value={words}
            autoSize
            aria-label={t('bulletin.issue.correctionText')}
            placeholder={t('bulletin.issue.correctionText')}
            onChange={({ target }) => edit(index, { text: target.value })}
          />
          <Button size="small" onClick={() => change(corrections.filter((_, at) => at !== index))}>
            {t('bulletin.issue.remove')}
          </Button>
        </div>
      ))}
      <Button
        size="small"
        onClick={() => change([...corrections, { article: published[0]?.id ?? '', text: '' }])}
      >
        {t('bulletin.issue.addCorrection')}
      </Button>
    </div>
  );
}
