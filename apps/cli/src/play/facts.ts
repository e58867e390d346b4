import { namesOf } from './address.js';
import type { Fact } from './compare.js';
import type { AssignmentView, ClockView, OpinionView, SubmissionView } from './documents.js';

/** What the API shows of a submission, under the names of docs/scenarios.md. No rule is computed here. */
export type Facts = { readonly [section: string]: Fact };

export function factsOf(shown: SubmissionView): Facts {
  return {
    submission: submissionFacts(shown),
    clocks: table([
      ...shown.clocks.map((clock) => [clock.id, clockFacts(clock)] as const),
      ...(shown.stageClock ? [['stage', clockFacts(shown.stageClock)] as const] : []),
    ]),
    assignments: assignmentFacts(shown.assignments),
    sheet: shown.sheet && sheetFacts(shown.sheet),
    form: shown.form.values as { readonly [name: string]: Fact },
    derived: table(shown.form.derived.map(({ id, value }) => [id, value])),
    materials: table(shown.materials.map(({ id, files }) => [id, files.length])),
    route: table(shown.route.nodes.map((node) => [node.id, routeFacts(node)])),
    edges: table(shown.route.edges.map(({ from, to, ...edge }) => [`${from}>${to}`, edge])),
    documents: table(
      shown.documents.map(({ document, title, body, ...issued }) => [
        document,
        { ...issued, title: title.zh, body: body.zh },
      ]),
    ),
    allowedActions: [...new Set(shown.allowedActions.map(({ act }) => act))],
    outcomes: table(
      shown.allowedActions.flatMap(({ outcomes }) =>
        outcomes.map(({ id, available }) => [id, available] as const),
      ),
    ),
    timeline: counts(
      shown.timeline.nodes.flatMap(({ type, facts }) => [type, ...facts.map((fact) => fact.type)]),
    ),
  };
}

function submissionFacts(shown: SubmissionView): Fact {
  const { standing, closed, submitter, form, clocks, stageClock } = shown;
  const clock = clocks.find(({ kind }) => kind === 'promised') ?? clocks[0] ?? stageClock;
  return {
    ...(clock && clockFacts(clock)),
    ...{ number: shown.number, title: shown.title, matter: shown.matter, version: shown.definitionVersion },
    ...{
      stage: standing.stage,
      phase: standing.phase,
      doing: standing.doing?.zh ?? null,
      cycle: shown.cycle,
    },
    ...{ filedAt: shown.filedAt, receivedOn: shown.receivedOn, light: shown.light },
    ...{ submitter: submitter.name, submitterUnit: submitter.unit.id, revision: form.revision },
    ...{
      holders: standing.holders.map(({ id }) => id),
      assigned: standing.assigned,
      signed: standing.signed,
    },
    missing: standing.missing.map(({ zh }) => zh),
    ...{ ending: closed?.ending ?? null, endingKind: closed?.kind ?? null, reason: closed?.reason ?? null },
    closedAt: closed?.at ?? null,
  };
}

function clockFacts({ id: _, title, kind: __, ...clock }: ClockView): { readonly [name: string]: Fact } {
  return { ...clock, title: title.zh };
}

/** Found by every name that one goes by; where several answer to a name, the latest does. */
function assignmentFacts(assignments: readonly AssignmentView[]): Fact {
  const found: Record<string, Fact> = {};
  for (const assignment of [...assignments].sort((a, b) => a.no - b.no)) {
    for (const name of namesOf(assignment)) found[name] = assignmentFact(assignment);
  }
  return found;
}

function assignmentFact({ clock, opinions, adoption, unit: _, no: __, ...assignment }: AssignmentView): Fact {
  const opinion = opinions.at(-1);
  return {
    ...(clock ? clockFacts(clock) : {}),
    ...assignment,
    ...(opinion && opinionFacts(opinion)),
    opinions: opinions.length,
    adoption: adoption?.adoption ?? null,
    adoptionReason: adoption?.reason ?? null,
  };
}

function opinionFacts({ scores, by, forUnit, at, seq: _, ...opinion }: OpinionView): {
  readonly [name: string]: Fact;
} {
  return {
    ...opinion,
    scores: table(scores.map(({ criterion, score }) => [criterion, score])),
    by: by?.name ?? null,
    forUnit: forUnit?.id ?? null,
    signedAt: at,
  };
}

function sheetFacts({ criteria, grade, ...sheet }: NonNullable<SubmissionView['sheet']>): Fact {
  return {
    ...sheet,
    grade: grade?.zh ?? null,
    scores: table(criteria.map(({ id, score }) => [id, score])),
    references: table(criteria.map(({ id, reference }) => [id, reference])),
    visible: table(criteria.map(({ id, visible }) => [id, visible])),
  };
}

function routeFacts({ clock, seats, result, ...node }: SubmissionView['route']['nodes'][number]): Fact {
  return {
    ...(clock && clockFacts(clock)),
    ...node,
    result: result?.zh ?? null,
    seats: table(seats.map(({ id, work }) => [id, work])),
  };
}

export const table = (rows: readonly (readonly [string, Fact])[]): { readonly [name: string]: Fact } =>
  Object.fromEntries(rows);

export function counts(names: readonly string[]): { readonly [name: string]: number } {
  const found: Record<string, number> = {};
  for (const name of names) found[name] = (found[name] ?? 0) + 1;
  return found;
}
