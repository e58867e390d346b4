import {
  allowedActions,
  refusal,
  type Actor,
  type AllowedAction,
  type DecideContext,
  type DomainErrorCode,
  type PersonsEvent,
  type SubmissionState,
} from '../src/index.js';
import { answerTo } from './histories.js';

type Answer = Extract<AllowedAction, { act: 'giveOpinion' | 'correctOpinion' }>;

/** `allowedActions` and `refusal` say the same, for one actor and everything there is, both ways. */
export function offersAgree(context: DecideContext, state: SubmissionState, actor: Actor): void {
  const actions = allowedActions(context, state, actor);
  const base = { actor, at: state.lastAt, reason: 'a reason' } as const;
  const refusedWith = (event: PersonsEvent) => refusal(context, state, event)?.code ?? null;
  const agree = (isOffered: boolean, event: PersonsEvent) => {
    const code = refusedWith(event);
    if (isOffered === (code === null)) return;
    throw new Error(`${isOffered ? 'offered' : 'not offered'} and ${code}: ${JSON.stringify(event)}`);
  };
  const offers = (act: AllowedAction['act'], no?: number) =>
    actions.some(
      (one) => one.act === act && (no === undefined || ('assignment' in one && one.assignment === no)),
    );

  agree(offers('withdraw'), { ...base, type: 'WITHDRAW' });
  agree(offers('requestReevaluation'), { ...base, type: 'REOPEN' });
  for (const { no } of Object.values(state.work)) {
    agree(offers('takeBack', no), { ...base, type: 'TAKE_BACK', no });
    agree(offers('adoptOpinion', no), { ...base, type: 'ADOPT', no, adoption: 'adopted' });
    for (const [act, type] of [
      ['giveOpinion', 'SIGN'],
      ['correctOpinion', 'CORRECT'],
    ] as const) {
      const offer = actions.find((one): one is Answer => one.act === act && one.assignment === no);
      if (offer) answersAgree(context, state, actor, offer, type);
      else agree(false, { ...base, type, no, opinion: { outcome: 'agree', text: 'text' } });
    }
  }
}

/** Each outcome that is available can be chosen with the best scores or the worst; the others with neither. */
function answersAgree(
  context: DecideContext,
  state: SubmissionState,
  actor: Actor,
  offer: Answer,
  type: 'SIGN' | 'CORRECT',
): void {
  const form = { revision: state.form.revision + 1, digest: 'next' };
  for (const { id, available, requires } of offer.outcomes) {
    const codes = [true, false].map((best): DomainErrorCode | null => {
      const event = {
        ...{ type, actor, at: state.lastAt, reason: 'a reason', no: offer.assignment },
        seen: { assignmentVersion: offer.assignmentVersion, formRevision: offer.formRevision },
        opinion: answerTo(offer, id, 0, best),
        ...(requires.includes('form') && { form }),
      } as PersonsEvent;
      return refusal(context, state, event)?.code ?? null;
    });
    const isTrue = available ? codes.includes(null) : codes.every((code) => code === 'OUTCOME_NOT_AVAILABLE');
    if (!isTrue) throw new Error(`${id} ${available ? 'is' : 'is not'} available and ${codes.join(', ')}`);
  }
}
