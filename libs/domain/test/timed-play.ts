import type { Calendar } from '@countersign/calendar';
import {
  compileDefinition,
  decide,
  refusal,
  type DecideContext,
  type Decided,
  type Effect,
  type Fact,
  type FormRevision,
  type PersonsEvent,
  type ProcessDefinition,
  type Refusal,
  type SubmissionEvent,
  type SubmissionState,
} from '../src/index.js';
import { actor, actorFor, at, calendar, SUBMIT, untilThen, type Step } from './fixture.js';
import { timed } from './timed.js';

/** Where a submission of `timed` stands, with all that followed from its steps. */
export type Played = {
  readonly using: DecideContext;
  readonly state: SubmissionState;
  readonly facts: readonly Fact[];
  readonly effects: readonly Effect[];
};

/** What a new revision changes: values, and materials by their id, each given as its content; null takes one away. */
export type Brings = {
  readonly values?: FormRevision['values'];
  readonly materials?: Readonly<Record<string, string | null>>;
};
/** `for`: whose delegate `as` is (O9). */
type ActStep = Step & { readonly brings?: Brings; readonly for?: string };
export type TimedStep =
  | ActStep
  | { readonly calendar: Calendar; readonly at: string }
  /** Only time passes. */
  | { readonly until: string };

const file = (material: string, content: string) => ({
  ...{ material, file: `${material}.pdf`, name: material, size: 1, digest: content, type: 'application/pdf' },
});
const FILED: FormRevision = {
  ...{ revision: 1, digest: 'd1', values: { title: 'A matter', amount: 5000, credit: '91440784MA0000000X' } },
  materials: ['plan', 'funds', 'undertaking'].map((id) => file(id, 'first')),
};

function revised({ revision, values, materials }: FormRevision, brings: Brings): FormRevision {
  const files = new Map(materials.map((one) => [one.material, one]));
  for (const [id, content] of Object.entries(brings.materials ?? {}))
    if (content === null) files.delete(id);
    else files.set(id, file(id, content));
  return {
    ...{ revision: revision + 1, digest: `d${revision + 1}`, values: { ...values, ...brings.values } },
    materials: [...files.values()],
  };
}

/** What the shell hands in with an act: the revision that it brings, and the one before. */
function withRevision(
  using: DecideContext,
  step: ActStep,
): { readonly event: PersonsEvent; readonly context: DecideContext } {
  const { as, for: whose, at: time, brings, ...act } = step;
  const form = brings && revised(using.form, brings);
  const context = form ? { ...using, form, previousForm: using.form } : using;
  const ref = form && { form: { revision: form.revision, digest: form.digest } };
  const standing = { applicant: { badCredit: false, rightLost: false } };
  return {
    event: {
      ...standing,
      ...act,
      ...ref,
      actor: whose ? actorFor(as, whose) : actor(as),
      at: at(time),
    } as PersonsEvent,
    context,
  };
}

/** Filed on Monday, 1 June at 9:00, with what the first revision then is. */
export function filedTimed(
  brings: Brings = {},
  time = '01T09:00',
  definition: ProcessDefinition = timed,
): Played {
  const form = { ...revised(FILED, brings), revision: 1, digest: 'd1' };
  const using = { definition: compileDefinition(definition), calendar, form };
  const event = { ...SUBMIT, actor: actor('gonghe.officer'), at: at(time) } as SubmissionEvent;
  return { using, ...decide(using, null, event) };
}

/** Steps one after another, time passing in between; the facts and effects of all of them, and of what time did. */
export function playTimed(from: Played, steps: readonly TimedStep[]): Played {
  let { using, state } = from;
  const facts: Fact[] = [];
  const effects: Effect[] = [];
  const note = (decided: Decided) => {
    state = decided.state;
    facts.push(...decided.facts);
    effects.push(...decided.effects);
  };
  for (const step of steps) {
    state = untilThen(using, state, at('until' in step ? step.until : step.at), note);
    if ('until' in step) continue;
    if ('calendar' in step) {
      using = { ...using, calendar: step.calendar };
      const { version } = step.calendar;
      note(decide(using, state, { type: 'CALENDAR_CHANGED', at: at(step.at), version }));
    } else {
      const { event, context } = withRevision(using, step);
      note(decide(context, state, event));
      using = { ...using, form: context.form };
    }
  }
  return { using, state, facts, effects };
}

/** Why a step is refused, or null. */
export function whyNotTimed({ using, state }: Played, step: ActStep): Refusal | null {
  const { event, context } = withRevision(using, step);
  return refusal(context, state, event);
}

export const sign = (as: string, time: string, no: number, outcome: string, rest: object = {}): Step => ({
  ...{ as, at: time, type: 'SIGN', no, opinion: { outcome, text: 'because', ...rest } },
});

/** Numbers: 1 filing, 2 acceptance, 3 to 6 review (a, b, c, d), 7 to 9 the sequence (section, office, leader). */
export const ACCEPT = sign('drc.clerk', '01T10:00', 2, 'accept');
export const accepted = (brings?: Brings, definition?: ProcessDefinition): Played =>
  playTimed(filedTimed(brings, undefined, definition), [ACCEPT]);
export const reviews = (time: string, from = 3): readonly Step[] =>
  ['a.head', 'b.officer', 'c.head', 'd.head'].map((as, index) => sign(as, time, from + index, 'agree'));

/** The submission's clock, or a piece's. */
export const clockOf = ({ state }: Played, of: string | number) =>
  typeof of === 'number' ? state.work[of]!.clock! : state.clocks[of]!;
export const noticesOf = ({ effects }: Pick<Decided, 'effects'>): readonly string[] =>
  effects.flatMap((effect) =>
    effect.type === 'notice'
      ? effect.to.map(({ unit, post }) => `${effect.notice} ${unit}.${post ?? '*'}`)
      : [],
  );
export const factsOf = <Type extends Fact['type']>({ facts }: Pick<Decided, 'facts'>, type: Type) =>
  facts.filter((fact): fact is Extract<Fact, { type: Type }> => fact.type === type);
