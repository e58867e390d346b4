import type { Instant } from '@countersign/calendar';
import type {
  Actor,
  AllowedAction,
  AllowedOutcome,
  DecideContext,
  FormRevision,
  MaterialFile,
  OpinionInput,
  PersonsEvent,
  ProcessDefinition,
  Stage,
  SubmissionEvent,
  SubmissionState,
} from '../src/index.js';
import { missingMaterials } from '../src/read/standing.js';
import { fieldsFor, type Fields } from './fields.js';

/** Acts for random histories: what is offered, in the ways in which it may be meant, and anything at all. */

/** An event, with the revision of the form that it brings. */
export type Attempt = { readonly event: SubmissionEvent; readonly form?: FormRevision };

/** The forms that somebody might file: those of the small definitions, and of a shipped one its example, small and large. */
function formsOf({ form, example }: ProcessDefinition): readonly FormRevision['values'][] {
  if (Object.keys(example.form).length === 0) return FORMS;
  // Whole lists of amounts, too, so that they add up as they did.
  const scaled = (value: unknown, by: number, path: string): unknown => {
    if (typeof value === 'number') return form.money.includes(path) ? Math.round(value * by) : value;
    if (Array.isArray(value)) return value.map((one) => scaled(one, by, path));
    return typeof value === 'object' && value !== null ? members(value, by, `${path}.`) : value;
  };
  const members = (values: object, by: number, before = '') =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, scaled(value, by, `${before}${name}`)]),
    );
  return [1, 0.01, 3, 0.3].map((by) => members(example.form, by));
}

const FORMS: readonly FormRevision['values'][] = [
  { title: 'small', amount: 500, kind: 'plain', credit: 'C1' },
  { title: 'large', amount: 150_000.01, kind: 'plain', credit: 'C1', urgency: 'urgent' },
  { title: 'urgent', amount: 50_000.01, kind: 'urgent', credit: 'C1', urgency: 'topUrgent' },
  { title: 'medium', amount: 50_000, kind: 'plain', credit: 'C1', urgency: 'ordinary' },
];

/** Those of the definition; where it has none, some all the same: nobody is kept from enclosing more. */
const materialsOf = ({ materials }: ProcessDefinition): readonly string[] =>
  materials.length > 0 ? materials.map(({ id }) => id) : ['plan', 'map', 'funds', 'undertaking'];

const file = (material: string, digest: string): MaterialFile => ({
  ...{ material, file: material, name: material, size: 1, digest, type: 'application/pdf' },
});

/** A form as it may be filed: all of it, what may come later still to come, or some. */
export const formAt = (definition: ProcessDefinition, revision: number, which: number): FormRevision => {
  const mayComeLater = definition.deferrable?.materials ?? [];
  const isThere = (id: string, index: number) =>
    [true, !mayComeLater.includes(id), !mayComeLater.includes(id), (which >> index) % 2 === 0][which % 4];
  const forms = formsOf(definition);
  return {
    ...{ revision, digest: `d${revision}`, values: forms[(which >> 2) % forms.length]! },
    materials: materialsOf(definition)
      .filter(isThere)
      .map((id) => file(id, 'first')),
  };
};

/** The next revision: nothing changed, the values, one material, or all of it, with everything there. */
function revised(
  definition: ProcessDefinition,
  { revision, values, materials }: FormRevision,
  how: number,
): FormRevision {
  const next = revision + 1;
  const others = formsOf(definition).filter((one) => JSON.stringify(one) !== JSON.stringify(values));
  const all = materialsOf(definition);
  const one = all[0]!;
  const changes = how % 4;
  return {
    ...{ revision: next, digest: `d${next}` },
    values: changes % 2 === 0 ? values : (others[how % others.length] ?? values),
    materials:
      changes === 3
        ? all.map((id) => file(id, `r${next}`))
        : changes === 2
          ? [...materials.filter(({ material }) => material !== one), file(one, `r${next}`)]
          : materials,
  };
}

const refOf = ({ revision, digest }: FormRevision) => ({ revision, digest });
const STANDING = { badCredit: false, rightLost: false };

/** The events that would take an offer. `mayBeNone`: whether it is accepted hangs on what would be asked or brought. */
export function offeredEvents(
  context: DecideContext,
  { work }: Pick<SubmissionState, 'work'>,
  actor: Actor,
  at: Instant,
  action: AllowedAction,
  how: number,
): { readonly attempts: readonly Attempt[]; readonly mayBeNone?: boolean } {
  const { form } = context;
  const { definition } = context.definition;
  const base = { actor, at, reason: 'a reason' };
  const one = (event: PersonsEvent, brings?: FormRevision) => ({
    attempts: [
      brings ? { event: { ...event, form: refOf(brings) } as PersonsEvent, form: brings } : { event },
    ],
  });
  switch (action.act) {
    case 'withdraw':
      return one({ ...base, type: 'WITHDRAW' });
    case 'requestReevaluation':
      return one(
        { ...base, type: 'REOPEN' },
        how % 2 === 0 ? revised(definition, form, how >> 1) : undefined,
      );
    case 'takeBack':
      return one({ ...base, type: 'TAKE_BACK', no: action.assignment });
    case 'adoptOpinion':
      return one({ ...base, type: 'ADOPT', no: action.assignment, adoption: how % 2 ? 'partly' : 'adopted' });
    case 'sendBack':
      return one({ ...base, type: 'SEND_BACK' });
    case 'sendBackTo': {
      const { id: to } = action.stages[how % action.stages.length]!;
      const straight = action.mayGoStraight && how % 2 === 0;
      return one({ ...base, type: 'SEND_BACK_TO', to, ...(straight && { straight }) });
    }
    case 'cancel':
      return one({ ...base, type: 'CANCEL' });
    case 'circulate':
      // They may all have it already.
      return {
        ...one({ ...base, type: 'CIRCULATE', to: [{ unit: `reader${how}`, post: null }] }),
        mayBeNone: true,
      };
    case 'transfer':
      return one({ ...base, type: 'TRANSFER', no: action.assignment, post: `post${how % 3}${actor.post}` });
    case 'passDown':
      return one({
        ...{ ...base, type: 'PASS_DOWN', no: action.assignment },
        post: action.posts[how % action.posts.length]!,
      });
    case 'fetchUp':
      return one({ ...base, type: 'FETCH_UP', no: action.assignment });
    case 'addReviewer': {
      const where = (['before', 'beside', 'after'] as const)[how % 3]!;
      const to = { unit: `asked${how % 7}`, post: how % 2 === 0 ? null : 'head' };
      const event = { ...base, no: action.assignment, where } as const;
      return {
        attempts: [
          { event: { ...event, type: 'ADD_REVIEWER', to } },
          // Twenty at most are added: one of these was not asked yet.
          ...Array.from({ length: 21 }, (_, other): Attempt => {
            const party = { unit: `other${other}`, post: null };
            return { event: { ...event, type: 'ADD_REVIEWER', where: 'beside', to: party } };
          }),
        ],
      };
    }
    case 'removeReviewer':
      return one({ ...base, type: 'REMOVE_REVIEWER', no: action.assignment });
    case 'returnWork':
      // Offered as things stood at the last act: its day may be over since.
      return { ...one({ ...base, type: 'RETURN', no: action.assignment }), mayBeNone: true };
    case 'reassign': {
      const way = action.ways[how % action.ways.length]!;
      const to = { unit: `unit${how % 50}`, post: how % 2 === 0 ? null : 'head' };
      const event = { ...base, type: 'REASSIGN', no: action.assignment, how: way } as const;
      // That very unit may have returned it, or be asked here.
      return { ...one(way === 'reassigned' ? { ...event, to } : event), mayBeNone: true };
    }
    case 'entrust':
      return one({ ...base, type: 'ENTRUST', no: action.assignment, post: `deputy${how % 3}${actor.post}` });
    case 'prepare':
      return one({
        ...{ ...base, type: 'PREPARE', no: action.assignment },
        ...(how % 2 === 0 && { text: 'words' }),
      });
    case 'recall':
      return one({ ...base, type: 'RECALL', no: action.assignment });
    case 'recuse': {
      const event = { ...base, type: 'RECUSE', no: action.assignment } as const;
      return one(action.mayLeave ? event : { ...event, post: `other${how % 3}${actor.post}` });
    }
    case 'markRelated':
      // Whom one marks may be marked.
      return { ...one({ ...base, ...marked(how, actor) }), mayBeNone: true };
    case 'urge':
      return one({ ...base, type: 'URGE', no: action.assignment });
    case 'resume':
      return one({ ...base, type: 'RESUME' });
    case 'pause': {
      const reason = action.reasons[how % action.reasons.length]!.id;
      return one({ ...base, type: 'PAUSE', reason, text: 'a notice', expectedDays: 1 + (how % 4) });
    }
    case 'requestExtension':
      return one({
        ...base,
        type: 'REQUEST_EXTENSION',
        clock: action.clocks[how % action.clocks.length]!.id,
      });
    case 'changeUrgency': {
      const level = action.levels[how % action.levels.length]!;
      return one({ ...base, type: 'CHANGE_URGENCY', urgency: level.id, lengthen: how % 3 === 0 });
    }
    case 'supply': {
      const brought = action.items.map((id) => file(id, `r${form.revision + 1}`));
      const others = form.materials.filter(({ material }) => !action.items.includes(material));
      const next = { revision: form.revision + 1, digest: `d${form.revision + 1}` };
      const materials = [...others, ...brought];
      return one({ ...base, type: 'SUPPLY', form: next }, { ...form, ...next, materials });
    }
    case 'giveOpinion':
    case 'correctOpinion':
    case 'passUp':
      return answers(
        context,
        context.definition.stages.get(work[action.assignment]!.stage)!,
        { ...base, no: action.assignment },
        action,
        how,
      );
  }
}

/** Somebody who may be one of those that the history is about. */
const marked = (how: number, { unit }: Actor) => ({
  type: 'MARK_RELATED' as const,
  units: how % 3 === 0 ? ['elsewhere'] : [unit],
  ...{ person: ['a.head', 'gov.deputy', 'b.office'][how % 3]!, name: 'somebody' },
});

type Answer = Extract<AllowedAction, { readonly outcomes: unknown }>;
export const ACTS = { giveOpinion: 'SIGN', correctOpinion: 'CORRECT', passUp: 'PASS_UP' } as const;

function answers(
  { definition: { definition }, form }: DecideContext,
  stage: Stage,
  base: object,
  action: Answer,
  how: number,
): { readonly attempts: readonly Attempt[]; readonly mayBeNone?: boolean } {
  const open = action.outcomes.filter(({ available }) => available);
  const chosen = open[how % (open.length || 1)];
  if (!chosen) return { attempts: [], mayBeNone: true };
  const seen = { assignmentVersion: action.assignmentVersion, formRevision: action.formRevision };
  const type = ACTS[action.act];
  const missing = missingMaterials(definition, form).map(({ material }) => material);
  const lists = [[...missing, 'form'], missing, [...missing, ...materialsOf(definition).slice(0, how % 4)]];
  // What is brought may not be all that was asked for; all of it is.
  const forms = chosen.requires.includes('form')
    ? [revised(definition, form, how >> 2), revised(definition, form, 3)]
    : [undefined];
  const attempts = forms.flatMap((brings) =>
    [how % 4 < 2, how % 4 >= 2].flatMap((best) =>
      lists.map((items, place): Attempt => {
        const fields = { ...fieldsFor(stage, (how >> 3) + place), ...itemsFor(chosen, items) };
        const opinion = { ...answerTo(action, chosen.id, how, best), fields };
        const event = { ...base, seen, opinion, type, ...(type !== 'CORRECT' && { applicant: STANDING }) };
        return brings
          ? { event: { ...event, form: refOf(brings) } as unknown as PersonsEvent, form: brings }
          : { event: event as unknown as PersonsEvent };
      }),
    ),
  );
  // What is filled in at random may break the definition's checks.
  const mayBeNone = chosen.asksFor !== undefined || chosen.defers !== undefined || stage.checks.length > 0;
  return { attempts, mayBeNone };
}

function itemsFor({ asksFor, defers }: AllowedOutcome, items: readonly string[]): Fields {
  const field = asksFor ?? defers;
  return field === undefined ? {} : { [field]: [...new Set(items)] };
}

/** A valid answer, with the best or the worst scores. */
export function answerTo(
  { outcomes, criteria, mayVeto }: Answer,
  outcome: string,
  how: number,
  best: boolean,
): OpinionInput {
  const { stance, requires } = outcomes.find(({ id }) => id === outcome)!;
  const high = (counts: string) => (counts === 'malus' ? !best : best);
  return {
    outcome,
    ...{ text: `because ${how}`, conditions: 'provided that' },
    ...(requires.includes('attachments') && { attachments: ['a file'] }),
    ...(criteria.length > 0 && {
      scores: Object.fromEntries(criteria.map(({ id, max, counts }) => [id, high(counts) ? max : 0])),
    }),
    ...(mayVeto && stance === 'against' && how % 2 === 0 && { veto: { ground: 'danger' } }),
  };
}

const OUTCOMES = [
  ...['agree', 'disagree', 'abstain', 'acknowledge', 'constructor', 'back', 'recommend', 'complete'],
  ...['accept', 'acceptConditionally', 'ask', 'grant', 'approve', 'supplement', 'deliver'],
];

const partyOf = ({ unit, post }: { unit: string; post: string | null }) => ({ unit, post });

/** Anything at all: wrong people, numbers, outcomes, scores, items, reasons, days. */
export function anything(
  { definition: { definition }, form }: DecideContext,
  state: SubmissionState,
  by: Actor,
  at: Instant,
  which: number,
  how: number,
): Attempt {
  const no = which % (state.nextNo + 1);
  const numbers = [0, 1, 60, 40, -0, NaN, Infinity, 0.005, 1e308, -1];
  const opinion: OpinionInput = {
    outcome: OUTCOMES[how % OUTCOMES.length]!,
    ...(how % 3 > 0 && { text: how % 3 === 1 ? 'text' : ' ' }),
    ...(how % 5 > 2 && { scores: { [how % 2 ? 'safety' : 'land']: numbers[which % numbers.length]! } }),
    ...(how % 7 === 0 && { veto: { ground: 'danger' } }),
    ...(how % 4 > 1 && {
      fields: { missing: ['form', 'plan', 'x'].slice(which % 4), outstanding: ['funds'] },
    }),
  };
  const seen = how % 4 === 0 ? { assignmentVersion: which % 5, formRevision: (which % 3) + 1 } : {};
  const base = { actor: by, at, reason: how % 6 === 0 ? ' ' : 'a reason' };
  const brings = revised(definition, form, which);
  const applicant = { badCredit: which % 2 === 0, rightLost: which % 3 === 0 };
  const id = <const T extends string>(...ids: readonly T[]) => ids[which % ids.length]!;
  const attempts: readonly (() => Attempt)[] = [
    () => ({ event: { ...base, type: 'SIGN', no, opinion, seen, applicant } }),
    () => ({
      event: { ...base, type: 'SIGN', no, opinion, seen, applicant, form: refOf(brings) },
      form: brings,
    }),
    () => ({ event: { ...base, type: 'CORRECT', no, opinion, seen } }),
    () => ({ event: { ...base, type: 'PASS_UP', no, opinion, seen, applicant } }),
    () => ({
      event: { ...base, type: 'PASS_DOWN', no, seen, post: id('clerk', 'section', 'office', 'head') },
    }),
    () => ({ event: { ...base, type: 'FETCH_UP', no, seen } }),
    () => ({ event: { ...base, type: 'TAKE_BACK', no, seen } }),
    () => ({ event: { ...base, type: 'ADOPT', no, adoption: 'notAdopted' } }),
    () => ({ event: { ...base, type: which % 9 === 0 ? 'WITHDRAW' : 'REOPEN' } }),
    () => ({ event: { ...base, type: which % 3 === 0 ? 'SEND_BACK' : 'RESUME' } }),
    () => ({
      event: {
        ...{ ...base, type: 'PAUSE', reason: id('expertReview', 'higherAuthority', 'survey') },
        ...{ text: how % 5 === 0 ? '' : 'x', expectedDays: numbers[how % numbers.length]! },
      },
    }),
    () => ({
      event: { ...base, type: 'REQUEST_EXTENSION', clock: id('statutory', 'promised', 'constructor') },
    }),
    () => ({
      event: { ...base, type: 'CHANGE_URGENCY', urgency: id('ordinary', 'urgent', 'topUrgent', 'x') },
    }),
    () => ({ event: { ...base, type: 'SUPPLY', form: refOf(brings) }, form: brings }),
    () => ({ event: { ...base, type: 'TRANSFER', no, seen, post: id('head', 'officer', 'clerk') } }),
    () => ({
      event: {
        ...{ ...base, type: 'ADD_REVIEWER', no, seen, where: id('before', 'beside', 'after') },
        to: { unit: id('a', 'b', 'gov'), post: which % 2 === 0 ? null : 'head' },
      },
    }),
    () => ({ event: { ...base, type: 'REMOVE_REVIEWER', no } }),
    () => ({ event: { ...base, type: 'URGE', no } }),
    () => ({ event: { ...base, type: 'RETURN', no, seen } }),
    () => ({
      event: {
        ...{ ...base, type: 'REASSIGN', no, seen, how: id('reassigned', 'insisted', 'dropped') },
        ...(how % 2 === 0 && { to: { unit: id('a', 'x', 'gonghe'), post: null } }),
      },
    }),
    () => ({ event: { ...base, type: 'ENTRUST', no, seen, post: id('head', 'officer', 'clerk') } }),
    () => ({ event: { ...base, type: which % 2 === 0 ? 'PREPARE' : 'RECALL', no } }),
    () => ({
      event: { ...base, type: 'RECUSE', no, seen, ...(how % 2 === 0 && { post: id('head', 'officer') }) },
    }),
    () => ({ event: { ...base, ...marked(which, by) } }),
    () => ({
      event: {
        ...base,
        type: 'CIRCULATE',
        to: [by, { unit: 'a', post: null }].slice(which % 3).map(partyOf),
      },
    }),
    () => ({ event: { ...base, type: which % 9 === 0 ? 'CANCEL' : 'RESUME' } }),
    () => ({
      event: {
        ...{ ...base, type: 'SUBMIT', unitKind: 'town', number: '2', title: 'x' },
        form: { revision: 1, digest: '' },
      },
    }),
  ];
  return attempts[how % attempts.length]!();
}
