import { namesOf } from './address.js';
import type { Fact } from './compare.js';
import { counts, table } from './table.js';
import {
  choices,
  clockFacts,
  clocksOf,
  conditionalFacts,
  pauseFacts,
  supplementFacts,
} from './time-facts.js';
import type { AssignmentView, OpinionView, SubmissionView } from './views.js';

/** What the API shows of a submission, under the names of docs/scenarios.md. No rule is computed here. */
export type Facts = { readonly [section: string]: Fact };

export function factsOf(shown: SubmissionView): Facts {
  return {
    submission: submissionFacts(shown),
    pause: pauseFacts(shown),
    supplement: supplementFacts(shown),
    conditional: conditionalFacts(shown),
    clocks: table(clocksOf(shown).map(([name, clock]) => [name, clockFacts(clock)])),
    assignments: assignmentFacts(shown.assignments),
    sheet: shown.sheet && sheetFacts(shown.sheet),
    form: shown.form.values as { readonly [name: string]: Fact },
    derived: table(shown.form.derived.map(({ id, value }) => [id, value])),
    figures: table(shown.figures.map(({ id, value }) => [id, value])),
    materials: table(shown.materials.map(({ id, files }) => [id, files.length])),
    route: table(shown.route.nodes.map((node) => [node.id, routeFacts(node)])),
    edges: table(shown.route.edges.map(({ from, to, ...edge }) => [`${from}>${to}`, edge])),
    documents: issued(shown.documents.filter(({ supersededAt }) => supersededAt === null)),
    superseded: issued(shown.documents.filter(({ supersededAt }) => supersededAt !== null)),
    allowedActions: [...new Set(shown.allowedActions.map(({ act }) => act))],
    outcomes: table(
      shown.allowedActions.flatMap(({ outcomes }) =>
        outcomes.map(({ id, available }) => [id, available] as const),
      ),
    ),
    proposed: Object.assign({}, ...shown.allowedActions.map(({ proposed }) => proposed ?? {})) as Fact,
    choices: choices(shown),
    timeline: counts(
      shown.timeline.nodes.flatMap(({ type, facts }) => [type, ...facts.map((fact) => fact.type)]),
    ),
  };
}

function submissionFacts(shown: SubmissionView): Fact {
  const { standing, closed, submitter, form, clocks, stageClock } = shown;
  const started = clocks.filter(({ standing: is }) => is !== 'notStarted');
  const clock = started.find(({ kind }) => kind === 'promised') ?? started[0] ?? stageClock;
  return {
    ...(clock && clockFacts(clock)),
    urgency: shown.urgency?.level ?? null,
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

/** Found by every name that one goes by; where several answer to a name, the latest does. */
function assignmentFacts(assignments: readonly AssignmentView[]): Fact {
  const found: Record<string, Fact> = {};
  for (const assignment of [...assignments].sort((a, b) => a.no - b.no)) {
    for (const name of namesOf(assignment)) found[name] = assignmentFact(assignment);
  }
  return found;
}

function assignmentFact(shown: AssignmentView): Fact {
  const {
    clock,
    opinions,
    adoption,
    added,
    chain,
    returns,
    preparations,
    unit: _,
    no: __,
    ...assignment
  } = shown;
  const opinion = opinions.at(-1);
  return {
    ...(clock ? clockFacts(clock) : {}),
    ...assignment,
    ...(opinion && opinionFacts(opinion)),
    opinions: opinions.length,
    adoption: adoption?.adoption ?? null,
    adoptionReason: adoption?.reason ?? null,
    added: added && `${added.where} ${added.by.unit.id}`,
    asked: added?.text ?? null,
    passes: chain && chain.passes.map(({ how }) => how).join(' '),
    draft: chain?.draft?.outcome ?? null,
    draftText: chain?.draft?.text ?? null,
    changedBySigner: chain?.changedBySigner ?? null,
    returns: returns.map(({ unit, settled }) => `${unit.id} ${settled ?? 'open'}`),
    prepared: preparations.map(({ text }) => text ?? ''),
  };
}

function opinionFacts(shown: OpinionView): { readonly [name: string]: Fact } {
  const { scores, by, forUnit, at, carriedFrom, seq: _, ...opinion } = shown;
  return {
    ...opinion,
    carriedFrom: carriedFrom?.cycle ?? null,
    scores: table(scores.map(({ criterion, score }) => [criterion, score])),
    by: by && (by.forPerson ? `${by.name} 代 ${by.forPerson}` : by.name),
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

const issued = (documents: SubmissionView['documents']) =>
  table(
    documents.map(({ document, title, body, ...rest }) => [
      document,
      { ...rest, title: title.zh, body: body.zh },
    ]),
  );
