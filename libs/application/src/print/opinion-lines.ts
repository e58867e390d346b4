import type { Calendar } from '@countersign/calendar';
import type { AdoptionView, AssignmentView, OpinionView } from '../queries/views/assignment.view.js';
import type { SignerView } from '../queries/views/common.view.js';
import type { Line, PrintedOpinion, PrintedPiece } from './approval-sheet.js';
import { formLines } from './form-lines.js';
import type { NameOfParty } from './party-name.js';
import { momentInChinese } from './zh-words.js';

const WORK: Readonly<Record<string, string>> = {
  waiting: '未轮到',
  pending: '未签',
  signed: '已签署',
  deemed: '未签署，超时默认（系统）',
  missed: '逾期未办',
  notNeeded: '无需办理',
  cancelled: '已取消',
};
const ADOPTION = { adopted: '采纳', partly: '部分采纳', notAdopted: '不采纳' } as const;

/** One unit's piece of work, from what its reader has on the screen: what is hidden there is not printed either (O12). */
export function pieceOf(calendar: Calendar, assignment: AssignmentView, nameOf: NameOfParty): PrintedPiece {
  const { unit, task, work, hidden, hiddenUntil, opinions, adoption } = assignment;
  const why = hiddenUntil === 'never' ? '内部意见，内容不公开' : '内容暂不可见';
  const stands = opinions.some(({ takenBack }) => !takenBack) && (work === 'signed' || work === 'deemed');
  return {
    unit: unit.name.zh,
    task: task?.zh ?? null,
    state: hidden ? `${WORK[work] ?? work}（${why}）` : stands ? null : (WORK[work] ?? work),
    opinions: opinions.map((opinion) => printed(calendar, opinion, nameOf)),
    adoption: adoption && adopted(calendar, adoption),
  };
}

function printed(calendar: Calendar, opinion: OpinionView, nameOf: NameOfParty): PrintedOpinion {
  return {
    outcome: opinion.outcomeTitle.zh,
    marks: [...marksOf(opinion)],
    lines: [...linesOf(opinion, nameOf)],
    signer: signerOf(opinion),
    at: momentInChinese(calendar, opinion.at),
  };
}

/** Who signed, and for whom: the absent one whose post it is (O9), or the unit that was silent. */
function signerOf({ by, forUnit }: Pick<OpinionView, 'by' | 'forUnit'>): string {
  if (!by) return '系统';
  const forWhom = forUnit ? `（代${forUnit.name.zh}）` : '';
  return `${by.unit.name.zh} ${by.postTitle.zh} ${signerName(by)}${forWhom}`;
}

/** A substitute is never printed as if the post were his own (O9). */
export const signerName = ({ name, forPerson }: SignerView): string =>
  forPerson ? `${name}（代${forPerson}）` : name;

function* marksOf(opinion: OpinionView): Generator<string> {
  if (opinion.veto !== null) yield '一票否决';
  if (opinion.marked) yield opinion.marked === 'agreement' ? '视为同意' : '已阅';
  if (opinion.forUnit) yield `代${opinion.forUnit.name.zh}`;
  if (opinion.bySystem) yield opinion.deemed ? '超时默认（系统）' : '系统';
  if (opinion.carriedFrom) yield `沿用第${opinion.carriedFrom.cycle}轮意见`;
  if (opinion.supplementary) yield '逾期补充意见';
  if (opinion.corrects !== null) yield `更正第${opinion.corrects}次意见`;
  if (opinion.takenBack) yield '已取回';
}

function* linesOf(opinion: OpinionView, nameOf: NameOfParty): Generator<Line> {
  if (opinion.veto !== null) yield { label: '否决依据', value: opinion.veto };
  if (opinion.text) yield { label: '意见', value: opinion.text };
  if (opinion.conditions) yield { label: '条件', value: opinion.conditions };
  if (opinion.fields && opinion.fieldsSchema) {
    const schema = opinion.fieldsSchema as Readonly<Record<string, unknown>>;
    for (const { lines } of formLines(schema, {}, opinion.fields, nameOf))
      // What was left open says nothing.
      yield* lines.filter(({ value }) => value !== '—' && value !== '无' && value !== '否');
  }
  if (opinion.scores.length > 0) {
    const scores = opinion.scores.map(({ title, score, max }) => `${title.zh} ${score}/${max}`);
    yield { label: '评分', value: scores.join('；') };
  }
  if (opinion.attachments.length > 0)
    yield { label: '附件', value: opinion.attachments.map(({ name }) => name).join('；') };
  if (opinion.correctionReason) yield { label: '更正理由', value: opinion.correctionReason };
}

function adopted(calendar: Calendar, { adoption, reason, by, at }: AdoptionView): string {
  const signed = `${by.unit.name.zh} ${signerName(by)} ${momentInChinese(calendar, at)}`;
  return `${ADOPTION[adoption]}${reason ? `：${reason}` : ''}（${signed}）`;
}
