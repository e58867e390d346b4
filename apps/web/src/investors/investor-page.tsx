import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { LightShape } from '../common/light-mark.js';
import { useMe } from '../common/me.js';
import { Empty, Loading, usePageTitle } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { useText } from '../common/text.js';
import { useToast } from '../common/use-toast.js';
import { InvestorDocument, InvestorSubmissionsDocument } from '../generated/graphql.js';
import { InvestorSubmission } from './investor-submission.js';
import styles from './investors.module.css';

const PAGE = 20;
/** The address of one's own. */
const MINE = 'mine';

/** One page per investor (一企一档): everything that was filed for it and is for the reader's eyes. */
export function InvestorPage() {
  const { t } = useTranslation();
  const text = useText();
  const { code: asked } = useParams();
  const isOwn = asked === MINE;
  const { acting } = useMe();
  const { data, error, refetch } = useQuery(InvestorDocument, {
    variables: { code: isOwn ? null : (asked ?? '') },
    fetchPolicy: 'cache-and-network',
  });
  const investor = data?.investor;
  const name = investor && (text(investor.name) || t('investors.unnamed'));
  usePageTitle(name);
  const retry = () => void refetch().catch(() => {});
  return (
    <div className={styles['page']}>
      {acting.unit.kind === 'organization' ? null : <Link to="/investors">← {t('investors.title')}</Link>}
      {error && !investor ? <Problem error={error} nameOf={() => asked} onRetry={retry} /> : null}
      {!investor && !error ? <Loading /> : null}
      {investor ? (
        <>
          <header>
            <h1>{name}</h1>
            <p className={styles['about']}>{t('investors.code', { code: investor.code })}</p>
            {investor.standing ? <StandingMarks standing={investor.standing} /> : null}
          </header>
          <Submissions code={investor.code} />
        </>
      ) : null}
    </div>
  );
}

type Standing = { readonly badCredit: boolean; readonly rightLost: boolean };

/** T15, for whoever reads the register. */
function StandingMarks({ standing }: { readonly standing: Standing }) {
  const { t } = useTranslation();
  const marks = (['badCredit', 'rightLost'] as const).filter((mark) => standing[mark]);
  return marks.map((mark) => (
    <p key={mark} className={styles['marked']}>
      <LightShape shape="red" size={12} /> <Link to="/applicants">{t(`investors.${mark}`)}</Link>
    </p>
  ));
}

function Submissions({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const toast = useToast();
  const variables = { code, first: PAGE };
  const { data, error, loading, fetchMore, refetch } = useQuery(InvestorSubmissionsDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const page = data?.investorSubmissions;
  const loadMore = () =>
    void fetchMore({ variables: { ...variables, after: page?.pageInfo.endCursor ?? null } }).catch(
      toast.failed,
    );
  if (!page) {
    return error ? <Problem error={error} onRetry={() => void refetch().catch(() => {})} /> : <Loading />;
  }
  if (page.nodes.length === 0) return <Empty title={t('investors.empty')}>{t('investors.emptyMore')}</Empty>;
  return (
    <>
      <ul className={styles['list']} aria-label={t('investors.submissions')} aria-busy={loading}>
        {page.nodes.map((submission) => (
          <InvestorSubmission key={submission.id} submission={submission} />
        ))}
      </ul>
      {page.pageInfo.hasNextPage ? (
        <div className={styles['more']}>
          <Button loading={loading} onClick={loadMore}>
            {t('investors.more')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
