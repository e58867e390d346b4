import { instant, localDateOf, type Calendar } from '@countersign/calendar';
import { assignmentViews } from '../queries/assemble/assignments.js';
import { clocksOfSubmission } from '../queries/assemble/clock.js';
import { figureViews, formView, materialViews } from '../queries/assemble/form.js';
import { successorOf } from '../queries/assemble/issued.js';
import { sheetView } from '../queries/assemble/sheet.js';
import { urgencyView } from '../queries/assemble/time.js';
import type { LoadedSubmission } from '../queries/load-submission.js';
import type { ClockView } from '../queries/views/clock.view.js';
import type { ScoresOfNotice } from '../files/open-document.js';
import { APPROVAL_FORM, type ApprovalSheet, type Line, type PrintedStage } from './approval-sheet.js';
import { formLines } from './form-lines.js';
import { pieceOf } from './opinion-lines.js';
import { namesOf } from './party-name.js';
import { type SentBack, sentBackByVisit } from './sent-back.js';
import { dayInChinese, momentInChinese, thousandsApart } from './zh-words.js';

/** The form of what is on the reader's screen, made of the same views: a print shows no more than it. */
export function makeSheet(loaded: LoadedSubmission, sentBack: readonly SentBack[]): ApprovalSheet {
  const { context, state } = loaded;
  const { definition, endings } = context.definition;
  return {
    heading: `${definition.title.zh}${APPROVAL_FORM.zh}`,
    number: state.number,
    title: state.title,
    asOf: momentInChinese(context.calendar, state.lastAt),
    asOfAt: state.lastAt,
    isVoid: state.closed !== undefined && endings.get(state.closed.ending)?.kind === 'void',
    facts: [...factsOf(loaded)],
    form: [...formOf(loaded), ...figuresOf(loaded)],
    materials: materialViews(definition, context.form).map(({ title, required, files }) => ({
      title: title.zh,
      isRequired: required,
      files: files.map(({ name, digest }) => ({ name, digest })),
    })),
    stages: stagesOf(loaded, sentBack),
    scores: scoresOf(loaded),
    documents: documentsOf(loaded),
  };
}

function* factsOf(loaded: LoadedSubmission): Generator<Line> {
  const { context, state, organization, now } = loaded;
  const { definition, stages, endings } = context.definition;
  const submitter = organization.signer(state.submitter);
  yield { label: '申报单位', value: submitter.unit.name.zh };
  yield { label: '申报人', value: `${submitter.postTitle.zh} ${submitter.name}` };
  yield { label: '申报时间', value: momentInChinese(context.calendar, state.filedAt) };
  yield { label: '收到日期', value: dayInChinese(state.receivedOn) };
  const urgency = urgencyView(definition, state);
  if (urgency) yield { label: '紧急程度', value: urgency.title.zh };
  if (state.cycle > 1) yield { label: '轮次', value: `第${state.cycle}轮` };
  for (const clock of clocksOfSubmission({ calendar: context.calendar, now }, definition, state)) {
    const words = limitInWords(clock);
    if (words) yield { label: clock.title.zh, value: words };
  }
  const { closed } = state;
  if (!closed) {
    yield { label: '办理状态', value: `办理中：${stages.get(state.stage)?.title.zh ?? state.stage}` };
    return;
  }
  const ending = endings.get(closed.ending)?.title.zh ?? closed.ending;
  yield { label: '办理结果', value: `${ending}（${momentInChinese(context.calendar, closed.at)}）` };
  if (closed.reason) yield { label: '原因', value: closed.reason };
}

/** Only what is fixed: how many days are left is of the moment. */
function limitInWords({ limit, extended, dueOn, standing, judgement }: ClockView): string | null {
  if (standing === 'closed') return { onTime: '按时办结', late: '逾期办结' }[judgement ?? 'onTime'];
  if (standing === 'notStarted') return null;
  if (dueOn === null) return '暂停计时';
  const unit = { workingDays: '个工作日', workingHours: '个工作小时', calendarDays: '日' }[limit.unit];
  return `${limit.amount + (extended ?? 0)}${unit}，最迟${dayInChinese(dueOn)}`;
}

function formOf({ context, state, organization }: LoadedSubmission): ApprovalSheet['form'] {
  const { definition } = context.definition;
  const { schema, ui, values, derived } = formView(definition, context.form, state.urgency);
  const groups = formLines(schema as Readonly<Record<string, unknown>>, ui, values, namesOf(organization));
  const lines = derived.map(({ title, value, unit }) => ({
    label: title.zh,
    value: value === null ? '—' : `${thousandsApart(value)}${unit ? ` ${unit.zh}` : ''}`,
  }));
  return lines.length > 0 ? [...groups, { title: '自动计算', lines }] : groups;
}

/** As they stand; days that still run are of the moment. */
function figuresOf({ context, state, now }: LoadedSubmission): ApprovalSheet['form'] {
  const lines = figureViews(context, state, now)
    .filter(({ isRunning }) => !isRunning)
    .map(({ title, value, unit }) => ({
      label: title.zh,
      value: value === null ? '—' : `${thousandsApart(value)}${unit ? ` ${unit.zh}` : ''}`,
    }));
  return lines.length > 0 ? [{ title: '办理中形成的数额', lines }] : [];
}

/** Visit by visit, in their order; a stage that nobody was asked in says what came of it. */
function stagesOf(loaded: LoadedSubmission, sentBack: readonly SentBack[]): readonly PrintedStage[] {
  const { context, state, organization } = loaded;
  const returns = sentBackByVisit({ calendar: context.calendar, organization }, state.visits, sentBack);
  const views = new Map(assignmentViews(loaded).map((view) => [view.no, view]));
  return state.visits.map((visit) => {
    const stage = context.definition.stages.get(visit.stage);
    const pieces = Object.values(state.work).filter((piece) => piece.visit === visit.visit);
    const cycle = state.cycle > 1 ? `（第${visit.cycle}轮）` : '';
    const result = stage?.results.find(({ id }) => id === visit.result)?.title.zh;
    return {
      title: `${stage?.title.zh ?? visit.stage}${cycle}`,
      note: [periodOf(context.calendar, visit), result].filter(Boolean).join('　'),
      pieces: pieces.flatMap(({ no }) => {
        const view = views.get(no);
        return view ? [pieceOf(context.calendar, view, namesOf(organization))] : [];
      }),
      sentBack: returns.get(visit.visit) ?? null,
    };
  });
}

function periodOf(
  calendar: Calendar,
  { openedAt, settledAt }: LoadedSubmission['state']['visits'][number],
): string {
  const from = dayInChinese(localDateOf(calendar, openedAt));
  if (settledAt === undefined) return `${from}起`;
  const to = dayInChinese(localDateOf(calendar, settledAt));
  return from === to ? from : `${from}至${to}`;
}

function scoresOf(loaded: LoadedSubmission): ScoresOfNotice | null {
  const sheet = sheetView(loaded);
  if (!sheet || sheet.criteria.every(({ score }) => score === null)) return null;
  return {
    rows: sheet.criteria.map(({ title, owner, max, score }) => {
      return { criterion: title.zh, unit: owner.name.zh, max, score };
    }),
    total: sheet.total === null ? '—' : String(sheet.total),
    grade: sheet.grade?.zh ?? null,
  };
}

function documentsOf({ context, documents }: LoadedSubmission): readonly Line[] {
  const { definition } = context.definition;
  return documents.map((issued) => {
    const { document, number, issued_at: issuedAt } = issued;
    const day = localDateOf(context.calendar, instant(Date.parse(issuedAt)));
    return {
      label: definition.documents[document]?.title.zh ?? document,
      value: `${number}　${dayInChinese(day)}${successorOf(documents, issued) ? '（已被修改后重新印发的文件替代）' : ''}`,
    };
  });
}
