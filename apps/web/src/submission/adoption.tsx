import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../common/problem.js';
import { useSignerName } from '../common/signer-name.js';
import { AdoptOpinionDocument, type AdoptionKind } from '../generated/graphql.js';
import styles from './adoption.module.css';
import { FoldedText } from './folded-text.js';
import type { AssignmentView } from './views.js';
import { useAct } from './use-act.js';

const KINDS = ['adopted', 'partly', 'notAdopted'] as const satisfies readonly AdoptionKind[];

type Props = {
  readonly submissionId: string;
  readonly no: number;
  readonly adoption: AssignmentView['adoption'];
  readonly adoptable: boolean;
};

/** What the lead made of an opinion. Adopting is one press; anything less asks for the reason first. */
export function Adoption({ submissionId, no, adoption, adoptable }: Props) {
  const { t } = useTranslation();
  const { run, running, error } = useAct(AdoptOpinionDocument);
  const nameOf = useSignerName();
  const [asking, ask] = useState<AdoptionKind | null>(null);
  const [reason, setReason] = useState('');
  const send = async (kind: AdoptionKind, why?: string): Promise<void> => {
    if (
      await run({ submission: submissionId, assignment: no, adoption: kind, ...(why ? { reason: why } : {}) })
    ) {
      ask(null);
      setReason('');
    }
  };
  if (!adoptable) {
    return adoption ? (
      <p className={styles['said']}>
        <FoldedText>
          <b>{t(`submission.adoption.${adoption.adoption}`)}</b> {adoption.reason}
          <i>
            {nameOf(adoption.by)} {t('submission.adoption.said')}
          </i>
        </FoldedText>
      </p>
    ) : null;
  }
  return (
    <div className={styles['choice']}>
      <Segmented<AdoptionKind | 'none'>
        size="small"
        aria-label={t('submission.adoption.label')}
        disabled={running}
        value={asking ?? adoption?.adoption ?? 'none'}
        options={KINDS.map((kind) => ({ value: kind, label: t(`submission.adoption.${kind}`) }))}
        onChange={(kind) => {
          if (kind === 'none') return;
          if (kind === 'adopted') void send(kind);
          else ask(kind);
        }}
      />
      {adoption?.reason && !asking ? (
        <p className={styles['reason']}>
          <FoldedText>{adoption.reason}</FoldedText>
        </p>
      ) : null}
      {asking ? (
        <div className={styles['ask']}>
          <Input
            size="small"
            autoFocus
            value={reason}
            aria-label={t('submission.adoption.reason')}
            placeholder={t('submission.adoption.reason')}
            onChange={({ target }) => setReason(target.value)}
          />
          <Button
            size="small"
            type="primary"
            loading={running}
            onClick={() => void send(asking, reason.trim())}
          >
            {t('submission.adoption.save')}
          </Button>
          <Button size="small" type="text" onClick={() => ask(null)}>
            {t('submission.cancel')}
          </Button>
        </div>
      ) : null}
      {error ? <Problem error={error} /> : null}
    </div>
  );
}
