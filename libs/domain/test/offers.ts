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
import { ACTS, answerTo } from './acts.js';
import { withTerms } from './fixture.js';

type Answer = Extract<AllowedAction, { readonly outcomes: unknown }>;

/** `allowedActions` and `refusal` say the same, for one actor and everything there is, both ways. */
export function offersAgree(context: DecideContext, state: SubmissionState, actor: Actor): void {
  const { definition } = context;
  const actions = allowedActions(context, state, actor);
  const base = { actor, at: state.lastAt, reason: 'a reason' } as const;
  const refusedWith = (event: PersonsEvent) => refusal(context, state, withTerms(event))?.code ?? null;
  const agree = (isOffered: boolean, event: PersonsEvent) => {
    const code = refusedWith(event);
    if (isOffered === (code === null)) return;
    throw new Error(`${isOffered ? 'offered' : 'not offered'} and ${code}: ${JSON.stringify(event)}`);
  };
  const find = <Act extends AllowedAction['act']>(act: Act) =>
    actions.find((one): one is Extract<AllowedAction, { act: Act }> => one.act === act);
  const offers = (act: AllowedAction['act'], no: number) =>
    actions.some((one) => one.act === act && 'assignment' in one && one.assignment === no);

  agree(find('withdraw') !== undefined, { ...base, type: 'WITHDRAW' });
  agree(find('requestReevaluation') !== undefined, { ...base, type: 'REOPEN' });
  agree(find('sendBack') !== undefined, { ...base, type: 'SEND_BACK' });
  const sending = find('sendBackTo');
  for (const { id: to } of definition.definition.stages) {
    const event = { ...base, type: 'SEND_BACK_TO', to } as const;
    const isOffered = sending?.stages.some(({ id }) => id === to) ?? false;
    agree(isOffered, event);
    agree(isOffered && sending?.mayGoStraight === true, { ...event, straight: true });
  }
  agree(find('resume') !== undefined, { ...base, type: 'RESUME' });
  const { pauses, clocks, urgency } = definition.definition;
  for (const { id } of pauses)
    agree(find('pause')?.reasons.some((one) => one.id === id) ?? false, {
      ...{ ...base, type: 'PAUSE', reason: id, text: 'x', expectedDays: 1 },
    });
  for (const { id } of clocks)
    agree(find('requestExtension')?.clocks.some((one) => one.id === id) ?? false, {
      ...{ ...base, type: 'REQUEST_EXTENSION', clock: id },
    });
  for (const { id } of urgency?.levels ?? [])
    agree(find('changeUrgency')?.levels.some((one) => one.id === id) ?? false, {
      ...{ ...base, type: 'CHANGE_URGENCY', urgency: id },
    });
  agree(find('markRelated') !== undefined, {
    ...{ ...base, type: 'MARK_RELATED', person: 'unheard of', name: 'x', units: [actor.unit] },
  });
  agree(find('cancel') !== undefined, { ...base, type: 'CANCEL' });
  const somebody = { unit: 'somebody', post: 'else' };
  agree(find('circulate') !== undefined, { ...base, type: 'CIRCULATE', to: [somebody] });
  agree(find('supply') !== undefined, { ...base, type: 'SUPPLY', form: state.form });

  for (const { no } of Object.values(state.work)) {
    agree(offers('takeBack', no), { ...base, type: 'TAKE_BACK', no });
    agree(offers('transfer', no), { ...base, type: 'TRANSFER', no, post: 'another' });
    agree(offers('addReviewer', no), {
      ...{ ...base, type: 'ADD_REVIEWER', no, where: 'after', to: somebody },
    });
    agree(offers('removeReviewer', no), { ...base, type: 'REMOVE_REVIEWER', no });
    agree(offers('urge', no), { ...base, type: 'URGE', no });
    agree(offers('fetchUp', no), { ...base, type: 'FETCH_UP', no });
    const down = actions.find((one) => one.act === 'passDown' && one.assignment === no);
    for (const post of ['clerk', 'section', 'office', 'deputy', 'head', 'another'])
      agree(down?.act === 'passDown' && down.posts.includes(post), { ...base, type: 'PASS_DOWN', no, post });
    agree(offers('returnWork', no), { ...base, type: 'RETURN', no });
    const ways = actions.find((one) => one.act === 'reassign' && one.assignment === no);
    for (const how of ['reassigned', 'insisted', 'dropped'] as const) {
      const isOffered = ways?.act === 'reassign' && ways.ways.includes(how);
      agree(isOffered, { ...base, type: 'REASSIGN', no, how, to: somebody });
    }
    agree(offers('entrust', no), { ...base, type: 'ENTRUST', no, post: 'another' });
    agree(offers('prepare', no), { ...base, type: 'PREPARE', no });
    agree(offers('recall', no), { ...base, type: 'RECALL', no });
    agree(offers('recuse', no), { ...base, type: 'RECUSE', no, post: 'another' });
    agree(offers('adoptOpinion', no), { ...base, type: 'ADOPT', no, adoption: 'adopted' });
    for (const [act, type] of entries(ACTS)) {
      const offer = actions.find((one): one is Answer => one.act === act && one.assignment === no);
      if (offer) answersAgree(context, state, actor, offer, type);
      else agree(false, { ...base, type, no, opinion: { outcome: 'agree', text: 'text' } });
    }
  }
}

const entries = <Key extends string, Value>(of: Readonly<Record<Key, Value>>) =>
  Object.entries(of) as [Key, Value][];

/** What is said of the items that are asked for, deferred or brought; the outcome as such is open. */
const OF_ITEMS: readonly (DomainErrorCode | null)[] = [
  ...(['ITEMS_REQUIRED', 'ITEM_WAS_KNOWN', 'ITEM_NOT_DEFERRABLE'] as const),
  ...(['UNDERTAKING_REQUIRED', 'SUPPLEMENT_INCOMPLETE'] as const),
];

/** Each outcome that is available can be chosen with the best scores or the worst; the others with neither. */
function answersAgree(
  context: DecideContext,
  state: SubmissionState,
  actor: Actor,
  offer: Answer,
  type: (typeof ACTS)[keyof typeof ACTS],
): void {
  const form = { revision: state.form.revision + 1, digest: 'next' };
  const using = { ...context, previousForm: context.form };
  for (const { id, available, requires } of offer.outcomes) {
    const codes = [true, false].map((best): DomainErrorCode | null => {
      const event = {
        ...{ type, actor, at: state.lastAt, reason: 'a reason', no: offer.assignment },
        seen: { assignmentVersion: offer.assignmentVersion, formRevision: offer.formRevision },
        opinion: answerTo(offer, id, 0, best),
        ...(requires.includes('form') && { form }),
      } as PersonsEvent;
      return refusal(using, state, withTerms(event))?.code ?? null;
    });
    const isTrue = available
      ? codes.some((code) => code === null || OF_ITEMS.includes(code))
      : codes.every((code) => code === 'OUTCOME_NOT_AVAILABLE' || code === 'MUST_DECIDE');
    if (!isTrue) throw new Error(`${id} ${available ? 'is' : 'is not'} available and ${codes.join(', ')}`);
  }
}
