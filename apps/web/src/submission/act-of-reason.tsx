import { useTranslation } from 'react-i18next';
import { useToast } from '../common/use-toast.js';
import {
  type Act,
  CancelDocument,
  RequestReevaluationDocument,
  SendBackDocument,
  WithdrawDocument,
} from '../generated/graphql.js';
import { AskReason } from './ask-reason.js';
import { limitsOfCycle } from './new-cycle.js';
import { useAct } from './use-act.js';
import type { SubmissionView } from './views.js';

export const REASONED = [
  'sendBack',
  'requestReevaluation',
  'withdraw',
  'cancel',
] as const satisfies readonly Act[];
type ReasonedAct = (typeof REASONED)[number];
export const isReasoned = (act: Act): act is ReasonedAct => REASONED.some((other) => other === act);
/** They end something: an ending, or a cycle. */
const GRAVE: readonly ReasonedAct[] = ['withdraw', 'sendBack', 'cancel'];

type Props = { readonly submission: SubmissionView; readonly act: ReasonedAct; readonly close: () => void };

/** Withdrawing, sending back, asking for re-evaluation, cancelling. */
export function ActOfReason({ submission, act, close }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const acts = {
    withdraw: useAct(WithdrawDocument),
    requestReevaluation: useAct(RequestReevaluationDocument),
    sendBack: useAct(SendBackDocument),
    cancel: useAct(CancelDocument),
  };
  const { run, running, error } = acts[act];
  const send = async (reason: string): Promise<void> => {
    if (!(await run({ submission: submission.id, reason }))) return;
    toast.done(t(`submission.done.${act}`));
    close();
  };
  return (
    <AskReason
      title={t(`submission.act.${act}`)}
      about={t(`submission.actAbout.${act}`, {
        cycle: submission.cycle + 1,
        limits: t(`submission.newCycle.${limitsOfCycle(submission.clocks)}`),
      })}
      confirm={t(`submission.act.${act}`)}
      danger={GRAVE.includes(act)}
      running={running}
      error={error}
      send={(reason) => void send(reason)}
      close={close}
    />
  );
}
