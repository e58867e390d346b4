import { parse } from 'yaml';
import { z } from 'zod';
import { expectationSchema } from './expectation.js';

/**
 * A scenario: what people do, when, and what is to be seen then. The format and the names are in docs/scenarios.md.
 * Every name is closed: a key that does not exist is an error of the scenario.
 */
const instant = z
  .string()
  .regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/,
    'an instant with its offset, e.g. 2026-06-15T00:10:00+08:00',
  )
  .refine((text) => !Number.isNaN(Date.parse(text)), 'an instant that exists');
const account = z
  .string()
  .regex(
    /^[a-z]+(\.[a-zA-Z]+)?((@| for )[a-zA-Z0-9]+\.[a-zA-Z]+)?$/,
    'account; account@unit.post to act in another post; account for unit.post to act for another',
  );

/** `feasibility.pdf`, of which the name is the material's; or a file for a material. */
const material = z.union([z.string(), z.strictObject({ material: z.string(), file: z.string() })]);
const filing = {
  /** The whole form; left out: the definition's example. */
  form: z.record(z.string(), z.unknown()).optional(),
  /** Fields that differ from the form as it stands: the example's, or the last filed one. */
  change: z.record(z.string(), z.unknown()).optional(),
  materials: z.array(material).optional(),
  /** In addition to those, or to those as last filed, and in the place of what was there of the same material. */
  bring: z.array(material).optional(),
  key: z.string().optional(),
};
const opinion = {
  /** Whose piece of work, by its unit; left out: the caller's own that is open. */
  assignment: z.string().optional(),
  text: z.string().optional(),
  conditions: z.string().optional(),
  scores: z.record(z.string(), z.number()).optional(),
  fields: z.record(z.string(), z.unknown()).optional(),
  veto: z.string().optional(),
  attachments: z.array(z.string()).optional(),
  /** What the person had on the screen; left out: what is there now. */
  assignmentVersion: z.int().optional(),
  formRevision: z.int().optional(),
};

const dayOfNotice = z.strictObject({ on: z.string(), name: z.string() });
const because = z.strictObject({ reason: z.string(), key: z.string().optional() });

/** One's own piece of work where none is named. */
const piece = {
  assignment: z.string().optional(),
  assignmentVersion: z.int().optional(),
  key: z.string().optional(),
};
/** Another's. */
const named = { assignment: z.string(), key: z.string().optional() };
/** `unit`, or `unit.post`. */
const party = z.string().regex(/^[a-zA-Z0-9]+(\.[a-zA-Z]+)?$/, 'a unit, or unit.post');

/** What each act takes. Any other act is the id of an outcome, with what an opinion takes. */
export const ACTS = {
  submit: z.strictObject({ ...filing, draft: z.boolean().optional() }),
  saveDraft: z.strictObject(filing),
  deleteDraft: z.strictObject({}),
  giveOpinion: z.strictObject({ outcome: z.string(), ...opinion, ...filing }),
  correctOpinion: z.strictObject({
    outcome: z.string(),
    ...opinion,
    reason: z.string(),
    key: z.string().optional(),
  }),
  takeBack: z.strictObject({
    assignment: z.string().optional(),
    assignmentVersion: z.int().optional(),
    key: z.string().optional(),
  }),
  adoptOpinion: z.strictObject({
    assignment: z.string(),
    adoption: z.enum(['adopted', 'partly', 'notAdopted']),
    reason: z.string().optional(),
    key: z.string().optional(),
  }),
  withdraw: because,
  requestReevaluation: because,
  pause: z.strictObject({
    reason: z.string(),
    text: z.string(),
    expectedDays: z.number(),
    key: z.string().optional(),
  }),
  resume: z.strictObject({ key: z.string().optional() }),
  requestExtension: z.strictObject({ clock: z.string(), reason: z.string(), key: z.string().optional() }),
  grantExtension: z.strictObject(opinion),
  declineExtension: z.strictObject(opinion),
  changeUrgency: z.strictObject({
    urgency: z.string(),
    reason: z.string(),
    lengthen: z.boolean().optional(),
    key: z.string().optional(),
  }),
  sendBack: because,
  sendBackTo: z.strictObject({
    /** A stage's id. */
    to: z.string(),
    straightBack: z.boolean().optional(),
    reason: z.string(),
    key: z.string().optional(),
  }),
  passUp: z.strictObject({ outcome: z.string(), ...opinion, key: z.string().optional() }),
  passDown: z.strictObject({ ...piece, post: z.string(), reason: z.string() }),
  fetchUp: z.strictObject({ ...piece, reason: z.string() }),
  transfer: z.strictObject({ ...piece, post: z.string(), reason: z.string() }),
  addReviewer: z.strictObject({
    ...piece,
    where: z.enum(['before', 'beside', 'after']),
    to: party,
    reason: z.string(),
  }),
  removeReviewer: z.strictObject({ ...named, reason: z.string() }),
  returnWork: z.strictObject({ ...piece, reason: z.string() }),
  reassign: z.strictObject({
    ...piece,
    how: z.enum(['reassigned', 'insisted', 'dropped']),
    to: party.optional(),
    reason: z.string(),
  }),
  entrust: z.strictObject({ ...piece, post: z.string(), reason: z.string() }),
  prepare: z.strictObject({ ...piece, text: z.string().optional() }),
  recall: z.strictObject(named),
  recuse: z.strictObject({ ...piece, post: z.string().optional(), reason: z.string() }),
  /** By name. */
  markRelated: z.strictObject({ person: z.string(), reason: z.string(), key: z.string().optional() }),
  urge: z.strictObject({ ...named, reason: z.string() }),
  circulate: z.strictObject({
    /** Each `unit`, or `unit.post`; a number: so many that there are not, for what is refused of a crowd. */
    to: z.union([z.array(party), z.int()]),
    reason: z.string().optional(),
    key: z.string().optional(),
  }),
  cancel: because,
  supply: z.strictObject(filing),
  /** Of one's first post. */
  giveDelegation: z.strictObject({
    to: party,
    fromOn: z.string(),
    untilOn: z.string(),
    matters: z.array(z.string()).optional(),
    reason: z.string().optional(),
  }),
  /** The one in force, or coming. */
  endDelegation: z.strictObject({}),
  comment: z.strictObject({
    text: z.string(),
    /** Left out: internal. */
    audience: z.enum(['internal', 'all']).optional(),
    mentions: z.array(party).optional(),
    key: z.string().optional(),
  }),
  /** The caller's latest. */
  withdrawComment: z.strictObject({}),
  /** With the submission filed before this one. */
  relate: z.strictObject({}),
  endRelation: z.strictObject({ reason: z.string() }),
  /** Into another matter, which is what is filed from then on, from its draft. */
  convertInto: z.strictObject({ conversion: z.string() }),
  markAsRead: z.strictObject({}),
  markNoticesRead: z.strictObject({}),
  markApplicant: z.strictObject({ code: z.string(), reason: z.string() }),
  clearApplicant: z.strictObject({
    code: z.string(),
    mark: z.enum(['badCredit', 'lostRight']),
    reason: z.string(),
  }),
  publishPortfolios: z.strictObject({
    /** Charges in the place of those of the same unit and field, or in addition to them. */
    charges: z.array(z.record(z.string(), z.unknown())),
    note: z.string().optional(),
  }),
  publishCalendar: z.strictObject({
    /** The version that was seen; left out: the one in force. */
    basedOn: z.int().optional(),
    note: z.string().optional(),
    notice: z
      .strictObject({
        year: z.int(),
        title: z.string(),
        off: z.array(dayOfNotice),
        work: z.array(dayOfNotice),
      })
      .optional(),
    override: z.strictObject({ on: z.string(), working: z.boolean(), reason: z.string() }).optional(),
    removeOverride: z.string().optional(),
  }),
  setClock: z.strictObject({ now: instant }),
} as const;
export type ActName = keyof typeof ACTS;
const outcomeAct = z.strictObject({ ...opinion, ...filing });

const step = z
  .strictObject({
    at: instant.optional(),
    as: account.optional(),
    do: z.string().optional(),
    with: z.record(z.string(), z.unknown()).optional(),
    /** The refusal that is expected, by its code. */
    refused: z
      .string()
      .regex(/^[A-Z]+(_[A-Z]+)*$/)
      .optional(),
    /** The server is expected to say that it had this act before. */
    repeated: z.boolean().optional(),
    expect: expectationSchema.optional(),
  })
  .check(({ value, issues }) => {
    const wrong = (path: string, message: string) =>
      issues.push({ code: 'custom', path: [path], message, input: value });
    if (value.do === undefined && value.expect === undefined) wrong('do', 'a step does or expects something');
    if (value.do !== undefined && value.as === undefined) wrong('as', 'who does it?');
    if (value.do === undefined && (value.with ?? value.refused ?? value.repeated) !== undefined)
      wrong('do', 'what is done?');
    if (value.do === undefined) return;
    const taken = actSchema(value.do).safeParse(value.with ?? {});
    for (const issue of taken.error?.issues ?? [])
      wrong('with', `${value.do}: ${[...issue.path, issue.message].join(' ')}`);
  });

const actSchema = (name: string): z.ZodType => (name in ACTS ? ACTS[name as ActName] : outcomeAct);

const scenarioSchema = z.strictObject({
  name: z.string().min(1),
  /** The rules that it plays, by their ids. */
  rules: z.array(z.string().regex(/^[TOFDAC]\d+$/)).default([]),
  matter: z.string(),
  steps: z.array(step).min(1),
});

export type Scenario = z.output<typeof scenarioSchema>;
export type Step = Scenario['steps'][number];
export type Opinion = z.output<typeof outcomeAct>;

/** @throws Error with one line per thing that is wrong in the scenario */
export function parseScenario(text: string): Scenario {
  const parsed = scenarioSchema.safeParse(parse(text));
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map((issue) => `${placeOf(issue.path)}: ${issue.message}`).join('\n'));
}

/** Steps are counted from 1, as people do. */
function placeOf(path: readonly PropertyKey[]): string {
  const [first, index, ...rest] = path;
  if (first !== 'steps' || typeof index !== 'number') return path.join('.') || 'the scenario';
  return [`step ${index + 1}`, ...rest.map(String)].join('.').replace('.', ' ').trim();
}
