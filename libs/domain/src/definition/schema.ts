import { z } from 'zod';

/**
 * The shape of a process definition: data, written as JSON, immutable once published.
 *
 * There is one kind of stage: who (seats) x in what order x what they fill in x which outcomes they may choose
 * x how the stage settles x how long they have x what happens when they are late x where each result leads.
 * The types below are inferred from the schema, so that what is checked and what is typed cannot differ.
 *
 * Source: ARCHITECTURE.md "Process definitions are data" (docs/architecture.md), rules O1, O2, O11 to O13, T9, T12.
 */

const id = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]*$/, 'an id begins with a small letter, then letters and digits')
  .refine((value) => !(value in {}), 'every object has that name already: constructor, toString ...');
const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
/** A FEEL expression, checked at publication. See `scopeOf` for the names that it may use. */
const feel = z.string().min(1);
/** An integer pair: `{ of: [2, 3] }` is two thirds. A binary fraction would make 2 of 3 fall short. */
const ratio = z.strictObject({ of: z.tuple([z.int().positive(), z.int().positive()]) });
const decimals = z.int().min(0).max(6);
/** JSON Schema, draft-07; validated by `ajv` in the shell, drawn by the web client. */
const jsonSchema = z.record(z.string(), z.unknown());

const limitUnit = z.enum(['workingDays', 'workingHours', 'calendarDays']);
const limit = z.strictObject({
  amount: z.int().positive(),
  /** FEEL that gives another amount when the clock starts, in the same unit; where it gives null, the one above. */
  amountFrom: feel.optional(),
  unit: limitUnit,
  /** The law or policy text the limit comes from, shown beside every due date. */
  source: text,
  /** T14: another limit for a level of the definition's `urgency`; a level left out has the limit above. */
  byUrgency: z
    .record(
      id,
      z.strictObject({
        /** 0: 24:00 of the day of receipt itself. */
        amount: z.int().min(0),
        unit: limitUnit.default('workingDays'),
        onRestDays: z.literal(true).optional(),
      }),
    )
    .optional(),
});

/** Who: a unit and a post, never a person. People are resolved when it is read. */
const party = z.strictObject({
  unit: id.optional(),
  /** FEEL that gives a unit's id, e.g. `submitter.unit`. Exactly one of `unit`, `unitFrom`, `leaderOf`. */
  unitFrom: feel.optional(),
  /**
   * FEEL that gives a unit's id: whoever is in charge of it by the portfolios of the moment (领导分工). Of whom something is
   * escalated or handed to, `late.unit` is the unit that is late (T12).
   */
  leaderOf: feel.optional(),
  /** With `leaderOf`: the field of the unit, where another than the unit's leader may have it. */
  field: id.optional(),
  /** Left out: any post of the unit. */
  post: id.optional(),
});

/**
 * T11, T12: what the system does when a piece is late; the default is the definition's `late`, an escalation. `on`: the
 * overdue working day. `settle`, `end` and `expire` come at the due moment itself.
 */
const whenLate = z.discriminatedUnion('then', [
  z.strictObject({
    then: z.literal('escalate'),
    on: z.int().positive().default(2),
    to: party.optional(),
  }),
  /** Consent is deemed, by the system; refused at publication for a seat that holds a veto. */
  z.strictObject({ then: z.literal('deem'), on: z.int().positive().default(2), outcome: id }),
  /** Silence gives the stage this result, from the day of receipt: acceptance (T5). */
  z.strictObject({ then: z.literal('settle'), result: id }),
  z.strictObject({ then: z.literal('end'), ending: id }),
  /** Its time is its purpose: a publication. Over, it has this result; nobody was late, and nobody is warned. */
  z.strictObject({ then: z.literal('expire'), result: id }),
  /** Back to the submitter, as `resubmission` says. */
  z.strictObject({ then: z.literal('sendBack'), on: z.int().positive().default(2) }),
  z.strictObject({ then: z.literal('hand'), on: z.int().positive().default(2), to: party }),
]);

/**
 * What must hold of what a person fills in; where it does not, the fields named are wrong, with this sentence.
 * Sums that add up, an amount that is no more than another (F2), one addressee of a request (D1).
 */
const check = z.strictObject({
  id,
  /** FEEL; of a stage's fields, `given` holds what is being signed. */
  test: feel,
  /** Of a stage whose outcome brings the form, also `form.name` and `materials.id`. */
  fields: z.array(z.string()).min(1),
  text,
  /** Of a form: only says so, and refuses nothing. */
  warns: z.literal(true).optional(),
});

/** O7: posts of the unit through which a piece of work passes, from who prepares it to who signs for the unit. */
const chain = z.array(id).min(1).max(5);

const seat = party.extend({
  id,
  /**
   * FEEL that gives whom it is about: the stage has one piece of work for each (O2: none of them, none). Each is a
   * unit's id, a unit and a post (`government.mayor`), or a context of `unit`, `post` and `days`, which is then its
   * limit's amount. Instead of `unit` and `unitFrom`.
   */
  each: feel.optional(),
  /** The name of the piece of work, where it is not simply the stage's. */
  title: text.optional(),
  when: feel.optional(),
  /** May put a veto on a disagreement (O13). */
  veto: z.boolean().optional(),
  /** Weight in a weighted rule; 1 where left out. */
  weight: z.int().positive().optional(),
  limit: limit.optional(),
  late: whenLate.optional(),
  /** T8: what its opinion rests on. Where that is unchanged in a new cycle, the opinion is carried over. */
  restsOn: z.strictObject({ form: z.array(z.string()), materials: z.array(id) }).optional(),
  /** O7: its own chain; the stage's where left out. One post alone is no chain. */
  chain: chain.optional(),
  /** O14: the deciding leader, who on a request writes a decision and does not only mark it as read. */
  decides: z.literal(true).optional(),
  /** Who may also sign for this seat; shown as 代. */
  standIn: party.optional(),
  /** Whoever is this party anyway is not asked here: the leader of the field, where he is the one for finance (F3). */
  otherThan: party.optional(),
});

const outcome = z.strictObject({
  id,
  title: text,
  /** How the tally counts it. `neutral` counts as having answered, for neither side. */
  stance: z.enum(['for', 'against', 'neutral']),
  requires: z.array(z.enum(['text', 'conditions', 'form', 'attachments'])).default([]),
  /** FEEL; where false the outcome is shown but cannot be chosen, with `unless` as the reason. */
  when: feel.optional(),
  unless: text.optional(),
  /** T5: a supplement notice; the stage's field that lists the items: ids of materials, or `form`. */
  asksFor: z.string().optional(),
  /** T15: a conditional acceptance; the stage's field that lists what may come later. */
  defers: z.string().optional(),
  /**
   * O14: marking as read (圈阅). Where `asks` (FEEL) holds, the submission being a request, it counts as the outcome `as`;
   * otherwise it says that it was read, for neither side.
   */
  marks: z.strictObject({ asks: feel, as: id }).optional(),
  /**
   * O17: an entry in a register (登记), and the seat of this stage that answers it, each entry by itself. Whoever enters it
   * goes on with the register until the stage's time is over; the stage then waits for the answers.
   */
  registers: id.optional(),
});

/** What is needed of the seats, of all who were assigned: a count or a ratio. */
const need = z.union([z.strictObject({ count: z.int().positive() }), ratio]);
const sides = { for: id, against: id, waitForAll: z.boolean().default(false) };

/** O2. Each rule gives the id of one of the stage's results. */
const settle = z.discriminatedUnion('rule', [
  /** The first to sign settles it; the result bears the id of the outcome. */
  z.strictObject({ rule: z.literal('first') }),
  /** Everybody's answer is awaited; what they say does not choose the result. */
  z.strictObject({ rule: z.literal('collect'), result: id }),
  z.strictObject({ rule: z.literal('all'), ...sides }),
  z.strictObject({ rule: z.literal('any'), ...sides }),
  /** `casting`: the seat whose vote counts twice where, when all have voted, it is one short. */
  z.strictObject({ rule: z.literal('quorum'), need, casting: id.optional(), ...sides }),
  z.strictObject({ rule: z.literal('weighted'), need: ratio, ...sides }),
  /** Outcomes from the mildest to the most severe; the most severe one chosen is the result's id. */
  z.strictObject({ rule: z.literal('mostSevere'), order: z.array(id).min(2) }),
  /** The total of the score sheet against a threshold (>=), when all have answered. */
  z.strictObject({ rule: z.literal('score'), atLeast: z.number(), for: id, against: id }),
]);

const next = z.strictObject({
  when: feel.optional(),
  /** A stage's or an ending's id. */
  to: id,
});

/** Whom an effect is for: `each`, as of a seat, instead of `unit` and `unitFrom`; nobody in the list, nobody. */
const recipient = party.extend({ each: feel.optional() });

const effect = z.discriminatedUnion('type', [
  /** An in-app notice from the definition's `notices`. */
  z.strictObject({ type: z.literal('notice'), notice: id, to: z.array(recipient).min(1) }),
  /** The submission, with its materials, into the parties' box of things to read. */
  z.strictObject({ type: z.literal('copy'), to: z.array(recipient).min(1) }),
  /** A numbered notice of the decision (D6), made by the system in the same act. */
  z.strictObject({
    type: z.literal('document'),
    document: id,
    /** D3: of these, what this submission issued last is not in force any more; one of the same kind passes its number on. */
    supersedes: z.array(id).min(1).optional(),
  }),
  /** The result, to the parties' subscribed systems by signed webhook. No party: to every subscriber of the topic. */
  z.strictObject({ type: z.literal('push'), topic: id, to: z.array(party).default([]) }),
  /** The accepted text, into the pool of a periodical: which fields of the form it is made of. */
  z.strictObject({
    type: z.literal('contribute'),
    periodical: id,
    article: z.strictObject({
      title: z.string(),
      /** The column that its authors meant it for. */
      column: z.string(),
      body: z.string(),
      /** A list of units that bear it beside the submitter's. */
      units: z.string().optional(),
    }),
    /** The material that holds its pictures. */
    pictures: id.optional(),
    /** The editor's note: a field that is filled in at a stage. */
    note: z.strictObject({ stage: id, field: z.string() }).optional(),
    /** D5: the seat that checks it for what is classified; without its signature in favour it is not placed. */
    clearedBy: z.strictObject({ stage: id, seat: id }),
  }),
]);

const result = z.strictObject({
  id,
  title: text,
  /** The first whose condition holds is taken; the last must have none. */
  next: z.array(next).min(1),
  effects: z.array(effect).default([]),
  /** Submission clocks that start (day 0 is the day of the settlement) or stop here. */
  starts: z.array(id).default([]),
  stops: z.array(id).default([]),
  /** The final decision: from here on the submitter can no longer withdraw (O10). */
  decides: z.boolean().optional(),
  /** T8: resubmitted; the cycle that was sent back is over, and what `starts` here belongs to the next. */
  beginsCycle: z.literal(true).optional(),
  /** For an automatic stage: FEEL that chooses this result. */
  when: feel.optional(),
});

const stage = z.strictObject({
  id,
  title: text,
  /** What a person asks of the stage, for the first sentence on the submitter's page. */
  doing: text.optional(),
  /** How the submission is spoken of while it stands here. */
  phase: z.enum([
    'filing',
    'accepting',
    'awaitingSupplement',
    'awaitingResubmission',
    'reviewing',
    'deciding',
    'followingUp',
  ]),
  /** Empty for an automatic stage, which the system settles in the same act (shown as such, O5). */
  seats: z.array(seat),
  order: z.enum(['parallel', 'sequence']).default('parallel'),
  outcomes: z.array(outcome),
  /** JSON Schema of what a signer fills in besides text, conditions and scores. */
  fields: jsonSchema.optional(),
  /** Fields in yuan with two decimals, as `form.money` (F1). */
  money: z.array(z.string()).default([]),
  checks: z.array(check).default([]),
  /** Whether the seats' units score the criteria that they own. */
  scores: z.boolean().default(false),
  settle: settle.optional(),
  results: z.array(result).min(1),
  /** Where a stage nobody is selected for goes, visibly skipped (O2). */
  skipped: id.optional(),
  limit: limit.optional(),
  late: whenLate.optional(),
  /** T10: working days left at which the light turns yellow here; the definition's where left out. */
  warnAt: z.int().min(0).optional(),
  /**
   * Others' opinions and scores become visible: after one's own signature, or at once (O12). `ownUnit`: to the unit that
   * gave them alone, for ever; a check inside of it before it signs (O7).
   */
  opinions: z.enum(['afterOwn', 'atOnce', 'ownUnit']).default('afterOwn'),
  /** The stage whose opinions the signer here may mark as adopted or not (O12). */
  adopts: id.optional(),
  /**
   * O8: to which earlier stages it may be sent back from here, by whom (left out: by whoever holds a piece of work here),
   * and whether it may come straight back once it was corrected there, or, with `straightAfter`, from before that stage once
   * that is over: what is signed again is sealed again, too (D3).
   */
  sendsBack: z
    .strictObject({
      to: z.array(id).min(1),
      by: party.optional(),
      straight: z.literal(true).optional(),
      straightAfter: id.optional(),
    })
    .optional(),
  /** O9: whoever holds a piece here may ask others to review as well; the stage then waits for them. */
  addsReviewers: z.literal(true).optional(),
  /** O7: the chain inside each unit that is asked here. */
  chain: chain.optional(),
  /** D2: whom a field that lists posts begins with, in order, e.g. the leader in charge; whoever signs may name others. */
  proposes: z.record(z.string(), z.array(party).min(1)).optional(),
  /** Whoever is named here answers in person: nothing is transferred to another post (O9). */
  inPerson: z.literal(true).optional(),
  /** O9: to whom a unit returns what is not its own; whoever answers for the first clock where left out. */
  assigner: party.optional(),
});

const criterion = z.strictObject({
  id,
  title: text,
  /** The unit that scores it. */
  owner: id,
  max: z.number().positive(),
  /** How it enters the total. A gate is scored 0 or `max`, stands outside the total, and at 0 closes the way. */
  counts: z.enum(['add', 'bonus', 'malus', 'gate']).default('add'),
  guide: text.optional(),
  kind: z.discriminatedUnion('type', [
    /** The score of the highest band whose threshold is reached (>=). */
    z.strictObject({
      type: z.literal('banded'),
      value: z.string(),
      bands: z.array(z.strictObject({ atLeast: z.number(), score: z.number() })).min(1),
    }),
    /** Straight line between two points, with floor and cap. */
    z.strictObject({
      type: z.literal('linear'),
      value: z.string(),
      from: z.strictObject({ value: z.number(), score: z.number() }),
      to: z.strictObject({ value: z.number(), score: z.number() }),
    }),
    /** `max` times value over benchmark, at most `max`. */
    z.strictObject({ type: z.literal('ratio'), value: z.string(), benchmark: z.number().positive() }),
    /** Judged by a person, who gives the reason. */
    z.strictObject({ type: z.literal('judged') }),
  ]),
});

const clock = z.strictObject({
  id,
  title: text,
  /** The promised one drives the light (T9); delivery runs after the decision (T16). */
  kind: z.enum(['promised', 'statutory', 'delivery']),
  limit,
  /** Who answers for it when it runs out. */
  answerable: party,
  /** T7: so many more of the limit's unit, once, granted by this party. */
  extension: z.strictObject({ amount: z.int().positive(), by: party, source: text }).optional(),
});

/**
 * A figure of the whole submission, shown on its head, in print and in its archive: what was applied for, approved, spent.
 * One of `value`, `divide`, `elapsed`. Expressions may ask for those with a value or a quotient: `figures.approved`.
 */
const figure = z.strictObject({
  id,
  title: text,
  /** FEEL over what is known so far, and the figures above this one; nothing while what it rests on is not there. */
  value: feel.optional(),
  /** F1: `value` gives integer fen; shown in yuan, with two decimals. */
  money: z.literal(true).optional(),
  /** One figure over another, decimal, half up. */
  divide: z.tuple([id, id]).optional(),
  times: z.int().positive().optional(),
  decimals: decimals.default(2),
  /** Working days from receipt to the last signature at this stage; to this day while there is none. */
  elapsed: z.strictObject({ until: id }).optional(),
  unit: text.optional(),
  /** False: only for other expressions. */
  shown: z.boolean().default(true),
});

/** The reasons for which the law lets a statutory clock rest (T6; Administrative Licensing Law art. 45). */
export const STATUTORY_PAUSES = [
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expertReview',
] as const;

/** T6. One of STATUTORY_PAUSES rests every clock; any other reason the promised ones, and pieces of work. */
const pause = z.strictObject({
  id,
  title: text,
  source: text,
  /** Who may pause and resume; the answerable of the first clock where left out. */
  by: party.optional(),
  /** Whether the clocks of stages and pieces of work rest as well. */
  pieces: z.boolean().default(true),
});

const matterId = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

/** C5: another matter that is begun with what was filed here, without retyping. */
const conversion = z.strictObject({
  id,
  to: matterId,
  title: text,
  /** FEEL; where left out, at any time after filing. */
  when: feel.optional(),
  /** The submitter's unit where left out. */
  by: party.optional(),
  /** The target's fields: FEEL, or one of ours as it stands. */
  form: z.record(z.string(), z.union([feel, z.strictObject({ from: z.string() })])).default({}),
  /** The target's materials, each from one of ours. */
  materials: z.record(id, id).default({}),
});

export const definitionSchema = z.strictObject({
  id: matterId,
  version: z.int().positive(),
  title: text,
  about: text,
  /** Which kinds of unit may file, and from which posts. */
  filedBy: z.strictObject({ units: z.array(id).min(1), posts: z.array(id).min(1) }),
  form: z.strictObject({
    schema: jsonSchema,
    /** Hints for drawing the form (`@rjsf` uiSchema). */
    ui: jsonSchema.optional(),
    /** The field that names the submission in every list. */
    title: z.string(),
    /** The field that holds the applicant's unified social credit code (T15). */
    applicant: z.string().optional(),
    /** The field that holds its name: whose page gathers what is filed for it (一企一档). */
    applicantName: z.string().optional(),
    /**
     * D5: the field in which the secrecy is declared. What bears a level of `refused` goes by the paper channel and is not
     * taken in; of `restricted`, a work secret, the readers are fewer.
     */
    secrecy: z
      .strictObject({
        field: z.string(),
        refused: z.array(z.string()).min(1),
        restricted: z.array(z.string()).default([]),
      })
      .optional(),
    /** C7: the part that an outsider, the investor, may fill in through a link: fields of the form, and materials. */
    invited: z
      .strictObject({ fields: z.array(z.string()).min(1), materials: z.array(id).default([]) })
      .optional(),
    /** Fields and derived figures of the summary, in order. */
    summary: z.array(z.string()).default([]),
    /** Fields in yuan with two decimals, `lines.amount` in each of a list; conditions see them as integer fen (F1). */
    money: z.array(z.string()).default([]),
    checks: z.array(check).default([]),
    /** Figures computed once, in decimal arithmetic, half up (O11). */
    derived: z
      .array(
        z.strictObject({
          id,
          title: text,
          divide: z.tuple([z.string(), z.string()]),
          /** The quotient times so much, before it is rounded: energy per 10,000 yuan of output. 1 where left out. */
          times: z.int().positive().optional(),
          decimals,
          unit: text.optional(),
        }),
      )
      .default([]),
  }),
  materials: z
    .array(
      z.strictObject({
        id,
        title: text,
        required: z.union([z.boolean(), feel]),
        guide: text.optional(),
      }),
    )
    .default([]),
  sheet: z
    .strictObject({
      criteria: z.array(criterion).min(1),
      /** From the highest threshold (>=) to the lowest; the last reaches down to 0. */
      grades: z.array(z.strictObject({ id, title: text, atLeast: z.number() })).min(1),
    })
    .optional(),
  figures: z.array(figure).default([]),
  clocks: z.array(clock).default([]),
  pauses: z.array(pause).default([]),
  /** T14: from the least urgent to the most; the field of the form that holds the level, and who may change it. */
  urgency: z
    .strictObject({
      field: z.string(),
      levels: z.array(z.strictObject({ id, title: text })).min(2),
      by: party,
    })
    .optional(),
  /** T15: what may come later, by when, with which undertaking among the materials. */
  deferrable: z
    .strictObject({
      materials: z.array(id).min(1),
      undertaking: id,
      limit,
      /** Where a submission ends whose items did not come in time. */
      ending: id,
    })
    .optional(),
  /** T8: where a submission goes that is sent back after acceptance, and who may send it back, while it stands where. */
  resubmission: z.strictObject({ stage: id, by: party, from: z.array(id).min(1) }).optional(),
  /** O9: working days after it was opened within which a unit returns what is not its own. */
  returnWithin: z.int().positive().default(1),
  /** O15: who has signed in one post does not decide in another. */
  oneRole: z.literal(true).optional(),
  /** The matter's business administrator, who may cancel a submission with cause; it ends where the `void` ending is. */
  administrator: party.optional(),
  /** T10, T12: working days left at which the light turns yellow; overdue working day of the escalation, and to whom. */
  late: z.strictObject({
    warnAt: z.int().min(0).default(1),
    escalateOn: z.int().positive().default(2),
    escalateTo: party,
    /** Somebody is urged about one piece of work once in so many working days. */
    urgeEvery: z.int().positive().default(1),
  }),
  /** The first is where a submission is filed; its one seat is the submitter's. */
  stages: z.array(stage).min(2),
  endings: z
    .array(
      z.strictObject({
        id,
        title: text,
        kind: z.enum(['positive', 'negative', 'withdrawn', 'notAccepted', 'lapsed', 'void']),
        /** The submitter may ask, so many times, for it to be taken up again at a stage, in a new cycle; clocks start anew. */
        reopens: z
          .strictObject({ to: id, times: z.int().positive(), starts: z.array(id).default([]) })
          .optional(),
      }),
    )
    .min(1),
  /** C5. Left out rather than empty: what was published before there was any is the same to the letter. */
  converts: z.array(conversion).optional(),
  notices: z.record(id, z.strictObject({ title: text, body: text })).default({}),
  documents: z
    .record(
      id,
      z.strictObject({
        title: text,
        /** `{year}` and `{n}` are filled in: 鹤项准〔{year}〕{n}号 (D4). */
        number: z.string(),
        body: text,
        /** FEEL that gives what it is headed with, where each is headed with words of its own. */
        heading: feel.optional(),
        /** FEEL that gives what it says (`{text}`); where left out, the reasons of the stage that it comes from. */
        text: feel.optional(),
        /** Whose document it is, where it is not the unit's that answers for the matter. */
        issuer: party.optional(),
        /** D4: the agency word of each unit that issues it, `{word}` in the number: {word}〔{year}〕{n}号. */
        words: z.record(id, z.string().min(1)).optional(),
        /** To whom, where it is not the submitting unit. */
        addressee: party.optional(),
        validMonths: z.int().positive().optional(),
      }),
    )
    .default({}),
  /** `{year}`, `{n}` (or `{n4}`, padded to four digits): the submission's number, given on filing. */
  numbering: z.string(),
  /** How long what was closed is kept (保管期限), from the year after its closing; without `years`: for ever. */
  retention: z.strictObject({ years: z.int().positive().optional(), source: text }).optional(),
  example: z.strictObject({ form: z.record(z.string(), z.unknown()), materials: z.array(id) }),
});

export type ProcessDefinition = z.output<typeof definitionSchema>;
export type Stage = ProcessDefinition['stages'][number];
export type Seat = Stage['seats'][number];
export type Outcome = Stage['outcomes'][number];
export type Result = Stage['results'][number];
export type Settle = NonNullable<Stage['settle']>;
export type Conversion = z.output<typeof conversion>;
export type Party = z.output<typeof party>;
export type Criterion = z.output<typeof criterion>;
export type ScoreSheet = NonNullable<ProcessDefinition['sheet']>;
export type Text = z.output<typeof text>;
export type DefinedEffect = z.output<typeof effect>;
export type LimitText = z.output<typeof limit>;
export type WhenLate = z.output<typeof whenLate>;
export type Check = z.output<typeof check>;
export type DefinedFigure = z.output<typeof figure>;
export type DefinedPause = z.output<typeof pause>;
