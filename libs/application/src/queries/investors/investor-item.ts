import { instant } from '@countersign/calendar';
import type { LocalDate } from '@countersign/calendar';
import { decidedWith, figuresOf, followUpsOf, standing } from '@countersign/domain';
import type { DecideContext, ProcessDefinition } from '@countersign/domain';
import {
  clockOfAssignment,
  clockOfVisit,
  clocksOfSubmission,
  drivingOf,
  overallOf,
} from '../assemble/clock.js';
import { formView } from '../assemble/form.js';
import { successorOf } from '../assemble/issued.js';
import { taskOf } from '../assemble/task.js';
import type { IssuedRow } from '../load-submission.js';
import type { Today } from '../moment.js';
import type { ClosingView } from '../views/common.view.js';
import type {
  InvestorAmountView,
  InvestorFollowUpView,
  InvestorResultView,
  InvestorSubmissionView,
} from '../views/investor.view.js';
import type { Words } from '../wording.js';
import type { InvestorRow } from './investor-rows.js';

/** One submission on an investor's page: where it stands, how long it has, what it came to, what is still to be done. */
export function investorItem(
  { id, state, form, documents }: InvestorRow,
  { definition, calendar, organization, portfolios }: Words,
  { now, today }: Today,
): InvestorSubmissionView {
  const moment = { calendar, now };
  const context: DecideContext = { definition, calendar, form, ...(portfolios && { portfolios }) };
  const { stageTitle, holders } = standing(context, state);
  const stage = definition.stages.get(state.stage);
  const clocks = clocksOfSubmission(moment, definition.definition, state);
  const stageClock = stage ? clockOfVisit(moment, stage, state.visits.at(-1)) : null;
  const about = { definition: definition.definition, conditional: state.conditional, late: null };
  const followUp = (piece: ReturnType<typeof followUpsOf>[number]): InvestorFollowUpView => {
    const at = definition.stages.get(piece.stage)!;
    return {
      ...{ no: piece.no, unit: organization.unit(piece.unit), work: piece.is.work },
      title: taskOf(piece, { ...about, stage: at }) ?? at.title,
      clock: clockOfAssignment(moment, definition.definition, at, piece),
    };
  };
  return {
    ...{ id, number: state.number, title: state.title, filedAt: state.filedAt, stageTitle, stageClock },
    matter: definition.definition.id,
    matterTitle: definition.definition.title,
    submitter: organization.unit(state.submitter.unit),
    closed: closingOf(context, state),
    holders: holders.map((unit) => organization.unit(unit)),
    light: (drivingOf(clocks) ?? stageClock)?.light ?? 'grey',
    overall: overallOf(clocks),
    amounts: amountsOf(context, state, now),
    results: resultsOf(definition.definition, documents, today),
    followUps: followUpsOf(definition, state).map(followUp),
  };
}

function closingOf(
  { definition: { endings } }: DecideContext,
  { closed }: InvestorRow['state'],
): ClosingView | null {
  const ending = closed && endings.get(closed.ending);
  if (!closed || !ending) return null;
  return {
    ...{ ending: ending.id, title: ending.title, kind: ending.kind },
    ...{ at: closed.at, reason: closed.reason ?? null },
  };
}

/** F1: the amounts of the form that its summary names, then those that came about since. */
function amountsOf(
  context: DecideContext,
  state: InvestorRow['state'],
  now: Today['now'],
): readonly InvestorAmountView[] {
  const { definition } = context.definition;
  const isMoney = new Set(definition.form.money);
  const filed = formView(definition, context.form, state.urgency).summary.flatMap(({ id, title, value }) =>
    isMoney.has(id) && typeof value === 'number' ? [{ id, title, value: String(value) }] : [],
  );
  const since = figuresOf(context, state, now).flatMap(({ id, title, value, isMoney: inYuan }) =>
    inYuan && value !== null ? [{ id, title, value }] : [],
  );
  return [...filed, ...since];
}

function resultsOf(
  definition: ProcessDefinition,
  documents: readonly IssuedRow[],
  today: LocalDate,
): readonly InvestorResultView[] {
  const deciding = decidedWith(definition);
  return documents
    .filter((issued) => deciding.has(issued.document) && !successorOf(documents, issued))
    .map(({ id, document, number, issued_at: issuedAt, valid_until: validUntil }) => ({
      ...{ id, number, url: `/documents/${id}.pdf` },
      title: definition.documents[document]?.title ?? { zh: document, en: document },
      issuedAt: instant(Date.parse(issuedAt)),
      validUntil: validUntil as LocalDate | null,
      expired: validUntil !== null && validUntil < today,
    }));
}
