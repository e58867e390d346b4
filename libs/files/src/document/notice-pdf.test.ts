import type { NoticeOfDecision } from '@countersign/application';
import { createHash } from 'node:crypto';
import { pdfText } from '../../test/pdf-text.js';
import { drawNotice } from './notice-pdf.js';

const sheet: NoticeOfDecision = {
  issuer: '共和镇人民政府',
  title: '项目准入审批结果通知书',
  number: '鹤项准〔2026〕12号',
  addressee: '共和镇经济发展办公室',
  issuedOn: '2026-06-23' as NoticeOfDecision['issuedOn'],
  validUntil: '2027-06-22' as NoticeOfDecision['issuedOn'],
  supersedes: null,
  result: '准予准入',
  paragraphs: [
    '你单位报送的“年产 20 万台智能水表生产线项目”（投资主体：广东恒信智能科技有限公司）项目准入申请收悉。经并联征求意见、综合评价并报领导小组票决，现将结果通知如下。',
    '请据此办理立项、用地、规划、环评等后续手续，并督促投资主体按承诺的投资强度、亩均税收和建设工期履约。项目用地、投资主体或建设内容发生重大变化的，应当重新申请准入。',
  ],
  scores: {
    rows: [
      { criterion: '科技含量', unit: '科工商务局', max: 10, score: 8 },
      {
        criterion: '投资强度（万元/亩），按固定资产投资额除以用地面积计算',
        unit: '发展和改革局',
        max: 20,
        score: 14.5,
      },
      { criterion: '亩均税收', unit: '税务局', max: 20, score: 16 },
    ],
    total: '38.5',
    grade: 'B 类',
  },
  code: '0123456789ABCDEF0123456789ABCDEF',
};

const verification = {
  code: sheet.code,
  address: `https://approval.example.cn/verify/${sheet.code}`,
};

async function bytesOf(notice: NoticeOfDecision): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of drawNotice(notice, verification)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

describe('a notice of a decision', () => {
  it('is A4, the scores on a page of their own, with the characters it uses embedded, and not the whole typeface', async () => {
    const pdf = await bytesOf(sheet);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeLessThan(300_000);
    expect(pagesOf(pdf)).toBe(2);
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 595\.28 841\.89\]/);
  });

  it('bears its code, its pages counted, on every page', async () => {
    const pages = pdfText(await bytesOf(sheet));
    expect(pages).toHaveLength(2);
    pages.forEach((text, index) => {
      expect(text).toContain(`第 ${index + 1} 页 共 2 页`);
      expect(text).toContain('验证码：0123-4567-89AB-CDEF-0123-4567-89AB-CDEF');
    });
    expect(pages[0]).toContain('项目准入审批结果通知书');
  });

  it('gives the same bytes for the same sheet', async () => {
    const [a, b] = [await bytesOf(sheet), await bytesOf(sheet)];
    expect(createHash('sha256').update(a).digest('hex')).toBe(createHash('sha256').update(b).digest('hex'));
  });

  it('goes on over several pages where the table is long', async () => {
    const row = { criterion: '指标', unit: '单位', max: 5, score: 4 };
    const rows = Array.from({ length: 60 }, (_, n) => ({ ...row, criterion: `指标 ${n + 1}` }));
    const pdf = await bytesOf({ ...sheet, scores: { rows, total: '240', grade: null } });
    expect(pagesOf(pdf)).toBeGreaterThan(2);
  });

  it('is drawn without scores and without an end of validity', async () => {
    expect(pagesOf(await bytesOf({ ...sheet, scores: null, validUntil: null }))).toBe(1);
  });
});
