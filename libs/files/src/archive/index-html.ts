import type {
  ApprovalSheet,
  ArchiveContent,
  Line,
  PrintedOpinion,
  PrintedPiece,
  PrintedStage,
  StoryLine,
} from '@countersign/application';
import { escaped } from '../bulletin/html.js';
import { INDEX_CSS } from './index-css.js';
import { APPROVAL_FORM_FILE, EVENTS, manifestOf, SUMS } from './manifest.js';
import type { PlacedFile } from './placed-files.js';

export type IndexLinks = {
  readonly materials: readonly PlacedFile[];
  /** Paths of what was issued. */
  readonly documents: readonly string[];
};

/** Nothing is fetched and nothing runs, whatever somebody typed into a title. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * Everything in the package as one page for people, made of the same sheet as the approval form: to be opened from the
 * unpacked folder, to be read and printed. Every text in it is escaped; the same content gives the same bytes.
 */
export function indexHtml(content: ArchiveContent, { materials, documents }: IndexLinks): string {
  const { definition, printed, story } = content;
  const { sheet } = printed;
  const { events, retention } = manifestOf(content, []);
  const kept = retention && {
    label: '保管期限',
    value: `${retention.years === null ? '永久' : `${retention.years}年`}（${retention.source}）`,
  };
  const facts = [
    { label: '办件编号', value: sheet.number },
    { label: '事项', value: definition.title.zh },
    ...sheet.facts,
    ...(kept ? [kept] : []),
  ];
  const body = [
    `<header><h1>${escaped(sheet.title)}</h1><p class="kind">${escaped(definition.title.zh)}办件档案${sheet.isVoid ? ' <span class="void">作废</span>' : ''}</p></header>`,
    section('基本情况', pairs(facts)),
    section('申请内容和数额', sheet.form.map(({ title, lines }) => heading(title) + pairs(lines)).join('\n')),
    section('办理意见', sheet.stages.map(stageHtml).join('\n')),
    ...(sheet.scores ? [section('评分', scoresHtml(sheet.scores))] : []),
    section('办理过程', storyHtml(story)),
    section('材料和附件', materialsHtml(sheet, materials)),
    section('呈批表和出具文书', documentsHtml(sheet, documents)),
    section('核对', verifyHtml(events)),
  ].join('\n');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${sheet.number} ${sheet.title}`)}</title>
<style>${INDEX_CSS}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

const section = (title: string, html: string): string =>
  `<section>\n<h2>${escaped(title)}</h2>\n${html}\n</section>`;
const heading = (title: string): string => (title ? `<h3>${escaped(title)}</h3>` : '');

const pairs = (lines: readonly Line[]): string =>
  `<table class="pairs">${lines.map(({ label, value }) => `<tr><th scope="row">${escaped(label)}</th><td>${escaped(value)}</td></tr>`).join('')}</table>`;

function table(kind: string, headings: readonly string[], rows: readonly string[]): string {
  const head = headings.map((title) => `<th scope="col">${escaped(title)}</th>`).join('');
  return `<div class="wide"><table class="${kind}"><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
}
const row = (...cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

const OPINION_HEADINGS = ['单位', '意见', '内容、条件、评分', '签署人', '时间'];

function stageHtml({ title, note, pieces, sentBack }: PrintedStage): string {
  const rows = pieces.flatMap(pieceRows);
  const back = sentBack
    ? `<p><span class="mark">${escaped(sentBack.label)}</span>：${escaped(sentBack.value)}</p>`
    : '';
  const opinions = rows.length > 0 ? table('opinions', OPINION_HEADINGS, rows) : '';
  return `<h3>${escaped(title)}<small>${escaped(note)}</small></h3>${opinions}${back}`;
}

function pieceRows({ unit, task, state, opinions, adoption }: PrintedPiece): readonly string[] {
  const who = `${escaped(unit)}${task ? `\n<span class="quiet">${escaped(task)}</span>` : ''}`;
  const rows = opinions.map((opinion) => opinionRow(who, opinion));
  const more = [...(state ? [state] : []), ...(adoption ? [`意见采纳情况：${adoption}`] : [])];
  return more.length > 0 ? [...rows, row(who, '', escaped(more.join('\n')), '', '')] : rows;
}

function opinionRow(who: string, { outcome, marks, lines, signer, at }: PrintedOpinion): string {
  const said = [escaped(outcome), ...marks.map((mark) => `<span class="mark">【${escaped(mark)}】</span>`)];
  const words = lines.map(({ label, value }) => escaped(`${label}：${value}`));
  return row(who, said.join('\n'), words.join('\n'), escaped(signer), escaped(at));
}

function scoresHtml({ rows, total, grade }: NonNullable<ApprovalSheet['scores']>): string {
  const scored = rows.map(({ criterion, unit, max, score }) =>
    row(escaped(criterion), escaped(unit), String(max), score === null ? '—' : String(score)),
  );
  const sum = row('合计', escaped(grade ?? ''), '', escaped(total));
  return table('scores', ['评价指标', '评分单位', '满分', '得分'], [...scored, sum]);
}

function storyHtml(story: readonly StoryLine[]): string {
  const items = story.map(({ seq, at, by, act, followed, reason }) => {
    const lines = [...followed, ...(reason ? [`理由或说明：${reason}`] : [])];
    const more = lines.map((line) => `<p class="quiet">${escaped(line)}</p>`).join('');
    return `<li><p>${seq}. <time>${escaped(at)}</time>　<b>${escaped(act)}</b>　${escaped(by)}</p>${more}</li>`;
  });
  return `<ol class="story">${items.join('\n')}</ol>`;
}

/** A file's place in the unpacked folder, as an address: names may hold what an address gives a meaning to. */
const link = (path: string, words: string): string =>
  `<a href="${escaped(path.split('/').map(encodeURIComponent).join('/'))}">${escaped(words)}</a>`;

function materialsHtml({ materials }: ApprovalSheet, files: readonly PlacedFile[]): string {
  const rows = files.map((file) =>
    row(
      escaped(purposeOf(file)),
      `${link(file.path, file.name)}\n<code>SHA-256 ${escaped(file.digest)}</code>`,
    ),
  );
  const missing = materials
    .filter((one) => one.files.length === 0)
    .map(({ title, isRequired }) => row(escaped(title), isRequired ? '未提交（必需）' : '未提交'));
  return table('materials', ['用途', '文件'], [...rows, ...missing]);
}

/** What it was filed as; revisions that took it over are not told apart. */
function purposeOf({ materials, opinions }: PlacedFile): string {
  const filed = materials.map(({ title, material }) => title?.zh ?? material);
  const attached = opinions.length > 0 ? ['意见附件'] : [];
  return [...new Set([...filed, ...attached])].join('、') || '其他';
}

function documentsHtml({ heading: title, documents }: ApprovalSheet, paths: readonly string[]): string {
  const links = [
    link(APPROVAL_FORM_FILE, title),
    ...paths.map((path) => link(path, path.replace('documents/', ''))),
  ];
  const list = `<ul>${links.map((one) => `<li>${one}</li>`).join('')}</ul>`;
  return documents.length > 0 ? pairs(documents) + list : list;
}

function verifyHtml({ count, head }: { readonly count: number; readonly head: string }): string {
  return `<p>本页由压缩包中的数据生成，供阅读和打印；不需要原系统，也不需要联网。</p>
<ol>
<li>文件未被改动：在解压后的文件夹中执行 <code>sha256sum -c ${SUMS}</code>；在 Windows 中用 <code>Get-FileHash</code> 逐个与 ${link(SUMS, SUMS)} 比较。本页也在其中。</li>
<li>办理过程未被改动：${link(EVENTS, EVENTS)} 每行一个事件，每个哈希等于 SHA-256（上一个哈希的 32 个字节 + 本行原文），第一个之前为 32 个零字节；共 ${count} 个事件，最后一个哈希为 <code>${escaped(head)}</code>。算法和可以直接运行的程序见 ${link('README.md', 'README.md')}。</li>
<li>呈批表和文书：其上的验证码可在核验页面核对编号、日期和文件的 SHA-256。</li>
</ol>`;
}
