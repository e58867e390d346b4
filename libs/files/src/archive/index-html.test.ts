import type { ApprovalSheet, ArchiveContent } from '@countersign/application';
import { indexHtml } from './index-html.js';
import type { PlacedFile } from './placed-files.js';

const HOSTILE = `<script>alert("1")</script><img src=x onerror='x'>&`;
const SHOWN = '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&lt;img src=x onerror=&#39;x&#39;&gt;&amp;';

const sheetOf = (typed: string): ApprovalSheet => ({
  ...{ heading: '项目准入呈批表', number: 'XM2026-0012', title: typed, asOf: typed, asOfAt: 0 as never },
  isVoid: false,
  facts: [{ label: '申报单位', value: typed }],
  form: [{ title: typed, lines: [{ label: typed, value: typed }] }],
  materials: [{ title: typed, isRequired: true, files: [] }],
  stages: [
    {
      ...{ title: typed, note: typed, sentBack: { label: '退回', value: typed } },
      pieces: [
        {
          ...{ unit: typed, task: typed, state: typed, adoption: typed },
          opinions: [
            {
              ...{ outcome: typed, marks: [typed], signer: typed, at: typed },
              lines: [{ label: typed, value: typed }],
            },
          ],
        },
      ],
    },
  ],
  scores: { rows: [{ criterion: typed, unit: typed, max: 10, score: 8 }], total: '8', grade: typed },
  documents: [{ label: typed, value: typed }],
});
const contentOf = (typed: string) =>
  ({
    ...{ id: 'id', seq: 3, head: 'ab'.repeat(32) },
    definition: {
      title: { zh: typed, en: typed },
      retention: { years: 10, source: { zh: typed, en: typed } },
    },
    state: { number: 'XM2026-0012', title: typed, definition: {}, closed: { ending: 'done', at: 0 } },
    printed: { code: '', sheet: sheetOf(typed) },
    story: [{ seq: 1, at: typed, by: typed, act: '签署', followed: [typed], reason: typed }],
  }) as unknown as ArchiveContent;
const fileNamed = (name: string) =>
  ({
    ...{ path: `materials/1 ${name}`, name, digest: 'cd'.repeat(32), opinions: [2] },
    materials: [{ revision: 1, material: 'm', title: { zh: name, en: name } }],
  }) as unknown as PlacedFile;
const drawn = (typed: string, file = typed) =>
  indexHtml(contentOf(typed), { materials: [fileNamed(file)], documents: [`documents/${file}.pdf`] });

describe('the page of a package', () => {
  it('shows what somebody typed, and runs nothing of it', () => {
    const page = drawn(HOSTILE);
    expect(page).not.toMatch(/<script|<img|onerror='/);
    expect(page.replaceAll(SHOWN, '').match(/alert/g)).toEqual(['alert', 'alert']);
    expect(page).toContain(`<h1>${SHOWN}</h1>`);
    expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none';`);
    // As long a page as one of plain words, but for those words: no text was left out or taken as markup.
    const tags = (html: string) => html.match(/<[a-z/][^>]*>/g)!.length;
    expect(tags(page)).toBe(tags(drawn('plain')));
  });

  it('leads to files by addresses that no name can break out of', () => {
    const page = drawn('x', '50% #1? "a".pdf');
    expect(page).toContain('href="materials/1%2050%25%20%231%3F%20%22a%22.pdf"');
    expect(page).toContain(`<code>SHA-256 ${'cd'.repeat(32)}</code>`);
  });

  it('is in Chinese, whole in itself and the same each time', () => {
    const page = drawn('年产5万套智能水表制造项目');
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).not.toMatch(/<link|src=|https?:/);
    expect(drawn('年产5万套智能水表制造项目')).toBe(page);
    for (const words of [
      '基本情况',
      '保管期限',
      '10年（',
      '办理意见',
      '评分',
      '办理过程',
      '核对',
      'ab'.repeat(32),
    ])
      expect(page).toContain(words);
  });
});
