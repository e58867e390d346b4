import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LimitUnit } from '../common/clock-words.js';
import { useText } from '../common/text.js';
import { useToast } from '../common/use-toast.js';
import { RequestExtensionDocument } from '../generated/graphql.js';
import { ActDialog } from './act-dialog.js';
import { Choice } from './choice.js';
import { DueMove } from './due-move.js';
import { ReasonField } from './reason-field.js';
import { useAct } from './use-act.js';
import type { AllowedActionView, SubmissionView } from './views.js';

type Props = {
  readonly submission: SubmissionView;
  readonly action: AllowedActionView;
  readonly close: () => void;
};

/** T7: asks for more time, once; whom it goes to and what it would make of the due date is said before. */
export function ExtensionAct({ submission, action, close }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const toast = useToast();
  const id = useId();
  const { run, running, error } = useAct(RequestExtensionDocument);
  const [clock, choose] = useState(action.extensions[0]?.clock ?? null);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const chosen = action.extensions.find((one) => one.clock === clock);
  const send = async (): Promise<void> => {
    setAsked(true);
    if (!chosen || !reason.trim()) return;
    if (!(await run({ submission: submission.id, clock: chosen.clock, reason: reason.trim() }))) return;
    toast.done(t('submission.done.requestExtension'));
    close();
  };
  return (
    <ActDialog
      title={t('submission.act.requestExtension')}
      about={t('submission.actAbout.requestExtension', {
        by: `${text(chosen?.by.name)}${chosen?.byPost ? ` ${text(chosen.byPost)}` : ''}`,
      })}
      confirm={t('submission.act.requestExtension')}
      running={running}
      error={error}
      send={() => void send()}
      close={close}
    >
      <Choice
        legend={t('submission.extension.clock')}
        name={`${id}-clock`}
        options={action.extensions.map((one) => ({
          id: one.clock,
          title: t('submission.extension.byAmount', {
            clock: text(one.title),
            amount: t(`common.limit.${one.unit as LimitUnit}`, { count: one.amount }),
          }),
          about: (
            <>
              <DueMove
                from={submission.clocks.find((each) => each.id === one.clock)?.dueOn ?? null}
                to={one.wouldBeDueOn}
              />{' '}
              {text(one.source)}
            </>
          ),
        }))}
        chosen={clock}
        choose={choose}
      />
      <ReasonField
        autoFocus
        label={t('submission.reason')}
        value={reason}
        change={setReason}
        missing={asked && !reason.trim()}
      />
    </ActDialog>
  );
}
