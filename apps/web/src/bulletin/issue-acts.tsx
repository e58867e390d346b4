import { useMutation } from '@apollo/client/react';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readProblem } from '../common/read-problem.js';
import { useToast } from '../common/use-toast.js';
import { ActOnIssueDocument, type IssuePartsFragment } from '../generated/graphql.js';
import { AskReason } from './ask-reason.js';
import styles from './bulletin.module.css';

const PLAIN = ['PRESENT', 'SIGN', 'PUBLISH'] as const;
const WITH_REASON = ['RETURN', 'DISCARD'] as const;

type Props = {
  readonly issue: IssuePartsFragment;
  /** An arrangement that is not saved would not be what is presented. */
  readonly isUnsaved: boolean;
  readonly onStale: () => void;
};

/** What may be done to the issue now, as the server says. */
export function IssueActs({ issue, isUnsaved, onStale }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const [asking, ask] = useState<(typeof WITH_REASON)[number] | null>(null);
  const [send, { loading, error, reset }] = useMutation(ActOnIssueDocument);
  const run = async (act: (typeof PLAIN)[number] | (typeof WITH_REASON)[number], reason?: string) => {
    const input = { issue: issue.id, version: issue.version, act, reason: reason ?? null };
    await send({ variables: { input } });
    ask(null);
    toast.done(t(`bulletin.issue.done.${act}`));
  };
  const runPlain = (act: (typeof PLAIN)[number]) =>
    run(act).catch((failure: unknown) => {
      toast.failed(failure);
      if (readProblem(failure).reason === 'STALE') onStale();
    });
  const offered = PLAIN.filter((act) => issue.actions.includes(act));
  const reasoned = WITH_REASON.filter((act) => issue.actions.includes(act));
  if (offered.length + reasoned.length === 0) return null;
  return (
    <div className={styles['acts']}>
      {offered.map((act) => (
        <Popconfirm
          key={act}
          title={t(`bulletin.issue.sure.${act}`)}
          okText={t(`bulletin.issue.act.${act}`)}
          cancelText={t('bulletin.adoption.cancel')}
          disabled={isUnsaved}
          onConfirm={() => void runPlain(act)}
        >
          <Button type="primary" loading={loading && !asking} disabled={isUnsaved}>
            {t(`bulletin.issue.act.${act}`)}
          </Button>
        </Popconfirm>
      ))}
      {reasoned.map((act) => (
        <Button key={act} onClick={() => ask(act)}>
          {t(`bulletin.issue.act.${act}`)}
        </Button>
      ))}
      {asking ? (
        <AskReason
          title={t(`bulletin.issue.act.${asking}`)}
          label={t('bulletin.issue.reason')}
          running={loading}
          error={error}
          close={() => {
            ask(null);
            reset();
          }}
          run={(reason) => run(asking, reason)}
        />
      ) : null}
    </div>
  );
}
