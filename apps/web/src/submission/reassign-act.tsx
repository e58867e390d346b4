import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import { useToast } from '../common/use-toast.js';
import { ReassignDocument, type SettledReturn } from '../generated/graphql.js';
import { ActDialog } from './act-dialog.js';
import { Choice } from './choice.js';
import type { Party } from './parties.js';
import { PartyPicker } from './party-picker.js';
import { PieceChoice } from './piece-choice.js';
import { ReasonField } from './reason-field.js';
import { ReturnNotes } from './return-notes.js';
import { useAct } from './use-act.js';
import { usePieces } from './use-pieces.js';
import type { SubmissionView } from './views.js';

type Props = { readonly submission: SubmissionView; readonly close: () => void };

/** O9: what the assigner makes of what was returned: another unit's, the same unit's after all, not needed. */
export function ReassignAct({ submission, close }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const toast = useToast();
  const id = useId();
  const { run, running, error } = useAct(ReassignDocument);
  const pieces = usePieces(submission, 'reassign');
  const { chosen, action } = pieces;
  const [way, take] = useState<SettledReturn | null>(null);
  const [parties, chooseParties] = useState<readonly Party[]>([]);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const ways = action?.ways ?? [];
  const how = ways.find((one) => one === way) ?? (ways.length === 1 ? ways[0] : undefined);
  const to = parties[0];
  const who = text(chosen?.assignment.returns.at(-1)?.unit.name);
  const send = async (): Promise<void> => {
    setAsked(true);
    if (!chosen || !action || !how || !reason.trim() || (how === 'reassigned' && !to)) return;
    const input = {
      ...{ assignment: chosen.assignment.no, assignmentVersion: action.assignmentVersion },
      ...{ how, reason: reason.trim() },
      ...(how === 'reassigned' && to && { to: { unit: to.unit, post: to.post } }),
    };
    if (!(await run({ submission: submission.id, ...input }))) return;
    toast.done(t(`submission.done.${how}`, { who: how === 'reassigned' ? to?.title : who }));
    close();
  };
  return (
    <ActDialog
      title={t('submission.act.reassign')}
      about={t(`submission.actAbout.${how ?? 'reassign'}`, { who })}
      confirm={t('submission.act.reassign')}
      running={running}
      error={error}
      nameOf={(path) => (path === 'to' ? to?.title : undefined)}
      send={() => void send()}
      close={close}
    >
      <PieceChoice pieces={pieces} asked={asked} />
      {chosen ? <ReturnNotes assignment={chosen.assignment} /> : null}
      <Choice
        legend={t('submission.people.ways')}
        name={`${id}-way`}
        options={ways.map((one) => ({ id: one, title: t(`submission.people.way.${one}`, { who }) }))}
        chosen={how ?? null}
        choose={take}
        needed={asked && !how ? t('submission.people.choose') : null}
      />
      {how === 'reassigned' ? (
        <PartyPicker
          legend={t('submission.people.whose.reassign')}
          chosen={parties}
          choose={chooseParties}
          needed={asked && !to ? t('submission.people.choose') : null}
        />
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
