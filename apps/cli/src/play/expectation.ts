import { z } from 'zod';
import type { Fact } from './compare.js';

/**
 * Every fact that a screen shows, by name: see docs/scenarios.md. Names are closed, so that a misspelt one is an
 * error and never an expectation that cannot fail. What it says is checked by `compare`.
 */
const fact: z.ZodType<Fact> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(fact), z.record(z.string(), fact)]),
);
const facts = <Name extends string>(...names: readonly Name[]) =>
  z.strictObject(
    Object.fromEntries(names.map((name) => [name, fact.optional()])) as Record<
      Name,
      z.ZodOptional<typeof fact>
    >,
  );
/** A table by ids of the definition or of units; null: there is no such thing. */
const by = <Shape extends z.ZodType>(shape: Shape) => z.record(z.string(), shape.nullable());

const CLOCK = [
  ...([
    'title',
    'standing',
    'limit',
    'startedOn',
    'dueOn',
    'used',
    'elapsed',
    'remaining',
    'pausedDays',
  ] as const),
  ...(['overdueDays', 'overdue', 'light', 'provisional', 'pausedOn', 'extended'] as const),
  ...(['closedOn', 'judgement', 'deemed', 'atFault'] as const),
];
const boxes = ['todo', 'toRead', 'done', 'started', 'copied', 'drafts'] as const;

export const expectationSchema = z.strictObject({
  submission: facts(
    ...['number', 'title', 'matter', 'version', 'stage', 'phase', 'doing', 'cycle', 'filedAt', 'receivedOn'],
    ...['holders', 'assigned', 'signed', 'missing', 'ending', 'endingKind', 'reason', 'closedAt', 'revision'],
    ...['submitter', 'submitterUnit', 'urgency', ...CLOCK],
  )
    .nullable()
    .optional(),
  pause: facts('reason', 'text', 'by', 'since', 'expectedDays', 'expectedOn', 'isOver').nullable().optional(),
  supplement: facts('notices', 'items', 'outstanding', 'arrivedOn').nullable().optional(),
  conditional: facts('items', 'outstanding', 'on', 'until', 'completedAt').nullable().optional(),
  clocks: by(facts(...CLOCK)).optional(),
  assignments: by(
    facts(
      ...[
        'kind',
        'stage',
        'cycle',
        'post',
        'version',
        'work',
        'mine',
        'mayVeto',
        'openedAt',
        'closedAt',
        'hidden',
      ],
      ...[
        'outcome',
        'marked',
        'stance',
        'text',
        'conditions',
        'scores',
        'fields',
        'veto',
        'by',
        'bySystem',
        'forUnit',
        'signedAt',
      ],
      ...['corrects', 'correctionReason', 'takenBack', 'carriedFrom', 'supplementary', 'opinions'],
      ...['adoption', 'adoptionReason', 'request', 'added', 'asked', 'urgedAt', ...CLOCK],
      ...['passes', 'draft', 'draftText', 'changedBySigner'],
      ...['returns', 'isReturned', 'prepared'],
    ),
  ).optional(),
  daySheet: by(facts('dueOn', 'dueBy', 'provisional', 'counted', 'days', 'on')).optional(),
  sheet: facts('total', 'max', 'complete', 'grade', 'scores', 'references', 'visible').nullable().optional(),
  form: z.record(z.string(), fact).optional(),
  derived: z.record(z.string(), fact).optional(),
  figures: z.record(z.string(), fact).optional(),
  materials: z.record(z.string(), fact).optional(),
  route: by(
    z.union([
      z.string(),
      facts('state', 'automatic', 'visits', 'result', 'openedAt', 'settledAt', 'seats', ...CLOCK),
    ]),
  ).optional(),
  edges: by(z.union([z.string(), facts('state', 'back', 'cycle')])).optional(),
  documents: by(facts('title', 'number', 'issuedAt', 'validUntil', 'body')).optional(),
  superseded: by(facts('title', 'number', 'issuedAt', 'validUntil', 'supersededAt', 'body')).optional(),
  allowedActions: z.array(z.string()).optional(),
  outcomes: z.record(z.string(), z.boolean()).optional(),
  proposed: z.record(z.string(), fact).optional(),
  choices: facts('pause', 'requestExtension', 'changeUrgency', 'supply').optional(),
  boxes: z
    .partialRecord(z.enum(boxes), z.union([z.int(), facts('count', 'green', 'yellow', 'red', 'here')]))
    .optional(),
  notices: z.record(z.string(), z.int()).optional(),
  comments: facts('count', 'latest', 'audience', 'withdrawn', 'mentions', 'mayWrite').nullable().optional(),
  related: facts('count', 'numbers', 'readable', 'mayRelate', 'conversions').nullable().optional(),
  timeline: z.record(z.string(), z.int()).optional(),
  pushes: z.record(z.string(), z.union([z.int(), facts('count', 'signed', 'last')])).optional(),
});

export type Expectation = z.output<typeof expectationSchema>;
