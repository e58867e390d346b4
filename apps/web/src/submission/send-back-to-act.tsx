import { Checkbox } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import { useToast } from '../common/use-toast.js';
import { SendBackToDocument } from '../generated/graphql.js';
import { ActDialog } from './act-dialog.js';
import { Choice } from './choice.js';
import { ReasonField } from './reason-field.js';
import { useAct } from './use-act.js';
import type { AllowedActionView, SubmissionView } from './views.js';

type Props = {
  readonly submission: SubmissionView;
  readonly action: AllowedActionView;
  readonly close: () => void;
};

/** O8: back to an earlier stage; from there on in order, or straight back. */
export function SendBackToAct({ submission, action, close }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const toast = useToast();
  const id = useId();
  const { run, running, error } = useAct(SendBackToDocument);
  const { stages, mayGoStraight } = action;
  const only = stages.length === 1 ? (stages[0] ?? null) : null;
  const [chosen, choose] = useState(only?.id ?? null);
  const [straightBack, goStraight] = useState(false);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const to = stages.find((stage) => stage.id === chosen);
  const send = async (): Promise<void> => {
    setAsked(true);
    if (!to || !reason.trim()) return;
    const input = { to: to.id, reason: reason.trim(), ...(mayGoStraight && { straightBack }) };
    if (!(await run({ submission: submission.id, ...input }))) return;
    toast.done(t('submission.done.sendBackTo', { stage: text(to.title) }));
    close();
  };
  return (
    <ActDialog
      title={t('submission.act.sendBackTo')}
      about={t('submission.actAbout.sendBackTo')}
      confirm={t('submission.act.sendBackTo')}
      running={running}
      error={error}
      send={() => void send()}
      close={close}
    >
      <Choice
        legend={t('submission.sendBackTo.which')}
        name={`${id}-stage`}
        options={stages.map((stage) => ({ id: stage.id, title: text(stage.title) }))}
        chosen={chosen}
        choose={choose}
        needed={asked && !to ? t('submission.people.choose') : null}
      />
      {mayGoStraight ? (
        <Checkbox checked={straightBack} onChange={({ target }) => goStraight(target.checked)}>
          {to?.straightAfter
            ? t('submission.sendBackTo.straightAfter', { stage: text(to.straightAfter) })
            : t('submission.sendBackTo.straight')}
        </Checkbox>
      ) : null}
      <ReasonField
        label={t('submission.reason')}
        value={reason}
        change={setReason}
        missing={asked && !reason.trim()}
      />
    </ActDialog>
  );
}
