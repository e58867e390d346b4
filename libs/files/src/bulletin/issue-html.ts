import type { ListedIssue } from '@countersign/application';
import { typeset } from '@countersign/domain';
import type { Block, IssueContent, Periodical, Run } from '@countersign/domain';
import { escaped, page } from './html.js';
import { bylineOf, inChinese } from './issue-words.js';

type Article = IssueContent['columns'][number]['articles'][number];
export type IssuePage = {
  /** Where a picture is fetched, by the id of its file. */
  readonly pictureAt: (file: string) => string;
  /** Of what is published; absent: a preview. */
  readonly published?: { readonly pdf: string; readonly list: string; readonly digest: string };
};

/** An issue as a page for everybody, to be read and to be printed; every text in it is escaped. */
export function issueHtml(content: IssueContent, { pictureAt, published }: IssuePage): string {
  const { title, issuer, number, on, columns, corrections } = content;
  const body = `
<a class="skip" href="#text">跳到正文</a>
${published ? navigation(published) : '<p class="preview" role="status">预览：尚未出版，期号和日期在出版时编定</p>'}
<article class="issue">
<header>
<h1>${escaped(title.zh)}</h1>
<p class="number">${escaped(number ?? '（期号待编）')}</p>
<p class="line"><span>${escaped(issuer.zh)}</span><span>${on ? inChinese(on) : '（出版日期）'}</span></p>
</header>
${contentsOf(content)}
<main id="text">
${columns.map((column) => `<section><h2>${escaped(column.title.zh)}</h2>${column.articles.map((one) => articleHtml(one, pictureAt)).join('\n')}</section>`).join('\n')}
${corrections.length === 0 ? '' : `<section><h2>更正</h2>${corrections.map((one) => `<p><strong>本刊${escaped(one.number)}《${escaped(one.title)}》：</strong>${escaped(one.text)}</p>`).join('')}</section>`}
</main>
${colophon(content, published?.digest)}
</article>`;
  return page(`${title.zh} ${number ?? ''}`.trim(), body);
}

const navigation = ({ pdf, list }: NonNullable<IssuePage['published']>): string =>
  `<nav aria-label="本刊"><a href="${escaped(list)}">全部各期</a><a href="${escaped(pdf)}">下载 PDF</a></nav>`;

function contentsOf({ columns }: IssueContent): string {
  const articles = columns.flatMap((column) => column.articles);
  if (articles.length < 2) return '';
  const items = articles.map(({ id, title }) => `<li><a href="#a-${escaped(id)}">${escaped(title)}</a></li>`);
  return `<nav class="contents" aria-label="本期要目"><h2>本期要目</h2><ol>${items.join('')}</ol></nav>`;
}

function articleHtml(
  { id, title, note, body, pictures, units }: Article,
  pictureAt: (file: string) => string,
): string {
  const addressOf = (n: number) => {
    const file = pictures[n - 1]?.file;
    return file === undefined ? null : pictureAt(file);
  };
  return `<article id="a-${escaped(id)}">
<h3>${escaped(title)}</h3>
${note ? `<p class="note"><strong>编者按：</strong>${escaped(note)}</p>` : ''}
${typeset(body)
  .map((block) => blockHtml(block, addressOf))
  .join('\n')}
<p class="byline">（${escaped(bylineOf(units.map(({ zh }) => zh)))}）</p>
</article>`;
}

function blockHtml({ type, lines, picture }: Block, addressOf: (n: number) => string | null): string {
  const words = lines.map(lineHtml);
  const items = words.map((line) => `<li>${line}</li>`).join('');
  switch (type) {
    case 'heading':
      return `<h4>${words[0]}</h4>`;
    case 'paragraph':
      return `<p>${words[0]}</p>`;
    case 'bulleted':
      return `<ul>${items}</ul>`;
    case 'numbered':
      return `<ol>${items}</ol>`;
    case 'picture': {
      const caption = (lines[0] ?? []).map(({ text }) => escaped(text)).join('');
      const address = addressOf(picture ?? 0);
      if (address === null) return `<p class="missing">〔图片缺失〕${caption}</p>`;
      return `<figure><img src="${escaped(address)}" alt="${caption}"><figcaption>${caption}</figcaption></figure>`;
    }
  }
}

const lineHtml = (runs: readonly Run[]): string =>
  runs.map(({ text, bold }) => (bold ? `<strong>${escaped(text)}</strong>` : escaped(text))).join('');

function colophon({ reportedTo, copiedTo, issuer, on, signedBy }: IssueContent, digest?: string): string {
  const lines = [
    ...(reportedTo.length > 0 ? [`报送：${reportedTo.join('，')}。`] : []),
    ...(copiedTo.length > 0 ? [`抄送：${copiedTo.join('，')}。`] : []),
    `${issuer.zh} ${on ? `${inChinese(on)}印发` : ''}${signedBy ? ` 签发：${signedBy}` : ''}`,
  ];
  const rows = lines.map((line) => `<p>${escaped(line)}</p>`).join('');
  const seal = digest === undefined ? '' : `<p class="digest">内容摘要（SHA-256）：${digest}</p>`;
  return `<footer>${rows}${seal}</footer>`;
}

/** All issues of a periodical, the latest first. */
export function issueListHtml({ title, issuer }: Periodical, issues: readonly ListedIssue[]): string {
  const rows = issues.map(({ periodical, year, n, number, on, articles }) => {
    const address = `/bulletins/${encodeURIComponent(periodical)}/${year}/${n}`;
    return `<li><a href="${escaped(address)}">${escaped(number)}</a><span>${inChinese(on)} · ${articles} 篇</span></li>`;
  });
  const list = rows.length === 0 ? '<p>还没有出版。</p>' : `<ul class="issues">${rows.join('')}</ul>`;
  return page(
    title.zh,
    `<article class="issue"><header><h1>${escaped(title.zh)}</h1><p class="line"><span>${escaped(issuer.zh)}</span><span></span></p></header><main>${list}</main></article>`,
  );
}
