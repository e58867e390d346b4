import { createHash } from 'node:crypto';
import { localDate } from '@countersign/calendar';
import type { IssueContent } from '@countersign/domain';
import { pdfText } from '../../test/pdf-text.js';
import { issueHtml } from './issue-html.js';
import { drawIssue, type PictureBytes } from './issue-pdf.js';

const t = (zh: string) => ({ zh, en: zh });
const content: IssueContent = {
  ...{ v: 1, title: t('鹤山政务信息'), issuer: t('市政府办公室') },
  ...{ number: '2026年第3期', on: localDate('2026-06-15'), signedBy: '董书恒' },
  columns: [
    {
      ...{ id: 'news', title: t('工作动态') },
      articles: [
        {
          ...{ id: 'a', title: '项目提速 <b>', note: '值得学习', units: [t('共和镇'), t('科工商务局')] },
          body: '第一段<script>alert(1)</script>\n## 做法\n1. **清单**推进\n![厂房 "封顶"](1)\n![缺](2)',
          pictures: [{ file: 'f1', name: '图.png', digest: 'd', type: 'image/png' }],
        },
      ],
    },
  ],
  corrections: [{ number: '2026年第1期', title: '旧文', text: '“12”应为“13”。' }],
  reportedTo: ['江门市人民政府办公室'],
  copiedTo: ['各镇（街道）'],
};

describe('the page of an issue', () => {
  const published = { pdf: '/x.pdf', list: '/x', digest: 'd'.repeat(64) };
  const html = issueHtml(content, { published, pictureAt: (file) => `/pictures/${file}` });

  it('shows every text as letters: no tag, no attribute and no script comes of it', () => {
    expect(html).toContain('第一段&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('项目提速 &lt;b&gt;');
    expect(html).toContain('alt="厂房 &quot;封顶&quot;"');
    expect(html).not.toMatch(/<script|style=|<b>| on\w+=/);
  });

  it('sets headings, lists and pictures, and says which picture is missing', () => {
    expect(html).toContain('<h4>做法</h4>');
    expect(html).toContain('<ol><li><strong>清单</strong>推进</li></ol>');
    expect(html).toContain('<img src="/pictures/f1"');
    expect(html).toContain('〔图片缺失〕缺');
    expect(html).toContain('（共和镇、科工商务局供稿）');
  });

  it('a preview says that it is one', () => {
    const draft = issueHtml({ ...content, number: null, on: null }, { pictureAt: String });
    expect(draft).toContain('预览：尚未出版');
    expect(draft).not.toContain('下载 PDF');
  });
});

describe('the PDF of an issue', () => {
  const draw = async (pictures: PictureBytes, body?: string) => {
    const chunks: Buffer[] = [];
    const verification = { code: 'AB'.repeat(16), address: 'https://example.cn/verify/x' };
    const [column] = content.columns;
    const [article] = column!.articles;
    const columns = body ? [{ ...column!, articles: [{ ...article!, body }] }] : content.columns;
    for await (const chunk of drawIssue({ ...content, columns }, pictures, verification))
      chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  };

  it('has the red head, the number, the article, the correction, to whom it goes, and page numbers', async () => {
    const pages = pdfText(await draw(new Map()));
    const all = pages.join('').replace(/\s/g, '');
    for (const words of [
      '鹤山政务信息',
      '2026年第3期',
      '【工作动态】',
      '编者按：值得学习',
      '清单推进',
      '更正',
    ])
      expect(all).toContain(words);
    expect(all).toContain('报送：江门市人民政府办公室。');
    expect(all).toContain('签发：董书恒');
    pages.forEach((text, index) => expect(text.replace(/\s/g, '')).toContain(`—${index + 1}—`));
  });

  it('a heading is never the last line of a page, however many lines stand before it', async () => {
    for (let before = 8; before < 20; before += 1) {
      const body = [...Array.from({ length: before }, () => '一行。'), '## 小标题', '其下的一段。'].join(
        '\n',
      );
      const pages = pdfText(await draw(new Map(), body)).map((text) => text.replace(/\s/g, ''));
      const withHeading = pages.find((text) => text.includes('小标题'));
      expect(withHeading).toContain('其下的一段。');
    }
  });

  it('the same content gives the same bytes, and a file that is no picture breaks nothing', async () => {
    const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    const broken = new Map([['f1', Buffer.from('no picture')]]);
    expect(digest(await draw(broken))).toBe(digest(await draw(broken)));
  });
});
