import type { Text, Viewer } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { ComplianceFigure, ComplianceItemView, ComplianceRowView } from '../views/compliance.view.js';
import { ComplianceListQuery } from './compliance-list.query.js';
import type { ComplianceListRequest } from './compliance-list.query.js';
import { ComplianceQuery } from './compliance.query.js';
import { BOM, csvLine } from './csv.js';

export type ComplianceCsvRequest = Omit<ComplianceListRequest, 'figure' | 'first' | 'after'> & {
  /** The list behind a figure; left out: the table. */
  readonly figure?: ComplianceFigure | null;
  readonly language: keyof Text;
};

type Column<Row> = {
  readonly title: Text;
  readonly of: (row: Row, language: keyof Text) => string | number | null;
};
const column = <Row>(zh: string, en: string, of: Column<Row>['of']): Column<Row> => ({
  title: { zh, en },
  of,
});

const averageIn = ({ averages }: ComplianceRowView, wanted: string) =>
  averages.find(({ unit }) => unit === wanted)?.average ?? null;

const TABLE: readonly Column<ComplianceRowView>[] = [
  column('名称', 'Name', ({ title }, language) => title[language]),
  column('办结', 'Closed', ({ n }) => n),
  column('按时', 'On time', ({ onTime }) => onTime),
  column('逾期办结', 'Late', ({ late }) => late),
  column('按时率（%）', 'On time (%)', ({ rate }) => rate),
  column('平均用时（工作日）', 'Average used (working days)', (row) => averageIn(row, 'workingDays')),
  column('平均用时（工作小时）', 'Average used (working hours)', (row) => averageIn(row, 'workingHours')),
  column('平均用时（自然日）', 'Average used (calendar days)', (row) => averageIn(row, 'calendarDays')),
  column('超时默认', 'Deemed', ({ deemed }) => deemed),
  column('曾暂停', 'Had rested', ({ paused }) => paused),
  column('逾期在办', 'Overdue now', ({ overdueNow }) => overdueNow),
  column('今天到期', 'Due today', ({ dueToday }) => dueToday),
  column('暂停中', 'Paused now', ({ pausedNow }) => pausedNow),
];

const UNITS: Readonly<Record<string, Text>> = {
  workingDays: { zh: '工作日', en: 'working days' },
  workingHours: { zh: '工作小时', en: 'working hours' },
  calendarDays: { zh: '自然日', en: 'calendar days' },
};
const JUDGED: Readonly<Record<string, Text>> = {
  onTime: { zh: '按时', en: 'on time' },
  late: { zh: '逾期', en: 'late' },
};
const YES: Text = { zh: '是', en: 'yes' };

const LIST: readonly Column<ComplianceItemView>[] = [
  column('办件编号', 'Number', ({ number }) => number),
  column('标题', 'Title', ({ title }) => title),
  column('事项', 'Matter', ({ matterTitle }, language) => matterTitle[language]),
  column('环节', 'Stage', ({ stageTitle }, language) => stageTitle?.[language] ?? null),
  column('时限', 'Clock', ({ clockTitle }, language) => clockTitle[language]),
  column('单位', 'Unit', ({ unit }, language) => unit?.name[language] ?? null),
  column('轮次', 'Cycle', ({ cycle }) => cycle),
  column('时限数', 'Limit', ({ limit }) => limit.amount),
  column('时限单位', 'Unit of limit', ({ limit }, language) => UNITS[limit.unit]?.[language] ?? limit.unit),
  column('起算日', 'Day 0', ({ startedOn }) => startedOn),
  column('到期日', 'Due', ({ dueOn }) => dueOn),
  column('办结日', 'Done', ({ doneOn }) => doneOn),
  column('已用', 'Used', ({ used }) => used),
  column('历时', 'Elapsed', ({ elapsed }) => elapsed),
  column('暂停', 'Paused', ({ pausedDays }) => pausedDays),
  column('延长', 'Extended', ({ extended }) => extended),
  column('逾期工作日', 'Overdue working days', ({ overdueDays }) => overdueDays),
  column('评判', 'Judgement', ({ judgement }, language) =>
    judgement === null ? null : (JUDGED[judgement]?.[language] ?? judgement),
  ),
  column('超时默认', 'Deemed', ({ deemed }, language) => (deemed ? YES[language] : null)),
  column('系统办结', 'By the system', ({ bySystem }, language) => (bySystem ? YES[language] : null)),
];

const PAGE = 1_000;

/** Figures, or the list behind one, for a spreadsheet: UTF-8 with a byte order mark, CRLF, no formulas. */
@Injectable()
export class ComplianceCsv {
  constructor(
    @Inject(ComplianceQuery) private readonly figures: ComplianceQuery,
    @Inject(ComplianceListQuery) private readonly list: ComplianceListQuery,
  ) {}

  /** Piece by piece: a list may be long. @throws DomainError before the first piece */
  async *run(viewer: Viewer, { figure, language, ...request }: ComplianceCsvRequest): AsyncGenerator<string> {
    if (figure == null) {
      const { rows, total } = await this.figures.run(viewer, request);
      yield BOM + headOf(TABLE, language) + linesOf(TABLE, [...rows, total], language);
      return;
    }
    let head = BOM + headOf(LIST, language);
    for (let after: string | null = null, more = true; more;) {
      const page = await this.list.page(viewer, { ...request, figure, after }, PAGE);
      yield head + linesOf(LIST, page.nodes, language);
      head = '';
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
  }
}

const headOf = <Row>(columns: readonly Column<Row>[], language: keyof Text): string =>
  csvLine(columns.map(({ title }) => title[language]));
const linesOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[], language: keyof Text): string =>
  rows.map((row) => csvLine(columns.map(({ of }) => of(row, language)))).join('');
