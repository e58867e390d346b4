import type { ApprovalSheet } from '@countersign/application';
import { pdfText } from '../../test/pdf-text.js';
import { drawApprovalForm } from './approval-form-pdf.js';

const OPINION =
  '该项目符合产业政策和用地规划，建议予以准入；项目单位应当按照承诺的投资强度、亩均税收和建设工期履约。';
const sheet: ApprovalSheet = {
  heading: '项目准入呈批表',
  number: 'XM2026-0012',
  title: '年产5万套智能水表制造项目',
  asOf: '2026年6月23日 15:04',
  asOfAt: Date.parse('2026-06-23T15:04:00+08:00') as ApprovalSheet['asOfAt'],
  isVoid: false,
  facts: [
    { label: '申报单位', value: '址山镇' },
    { label: '申报人', value: '经办人 李明' },
    { label: '办理结果', value: '办结（2026年6月23日 15:04）' },
  ],
  form: [{ title: '项目', lines: [{ label: '总投资（元）', value: '144,000,000' }] }],
  materials: [
    { title: '可行性研究报告', isRequired: true, files: [{ name: '可研.pdf', digest: 'ab'.repeat(32) }] },
    { title: '环境影响分析', isRequired: false, files: [] },
  ],
  stages: [
    {
      title: '征求意见',
      note: '2026年6月15日至2026年6月18日　已征求',
      sentBack: { label: '退回', value: '标题不够精炼（市政府办公室 主任 董书恒　2026年6月18日 10:00）' },
      pieces: [
        {
          ...{ unit: '科工商务局', task: null, state: null, adoption: null },
          opinions: [
            {
              ...{ outcome: '附条件同意', marks: ['代发展和改革局'], at: '2026年6月16日 09:30' },
              lines: [{ label: '条件', value: '三个月内取得能评批复' }],
              signer: '科工商务局 局长 王强（代发展和改革局）',
            },
          ],
        },
        {
          unit: '税务局',
          task: null,
          state: '已签署（内容暂不可见）',
          opinions: [],
          adoption: null,
        },
      ],
    },
  ],
  scores: {
    rows: [{ criterion: '科技含量', unit: '科工商务局', max: 10, score: 8 }],
    total: '8',
    grade: null,
  },
  documents: [{ label: '项目准入审批结果通知书', value: '鹤项准〔2026〕12号　2026年6月23日' }],
};
const verification = {
  code: '0123456789ABCDEF0123456789ABCDEF',
  address: 'https://approval.example.cn/verify/0123456789ABCDEF0123456789ABCDEF',
};

async function drawn(given: ApprovalSheet): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of drawApprovalForm(given, verification)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

describe('an approval form', () => {
  it('says what the matter is, who gave which opinion for whom and when, and counts its pages', async () => {
    const [page = '', ...more] = pdfText(await drawn(sheet));
    expect(more).toEqual([]);
    for (const words of [
      ...['项目准入呈批表', 'XM2026-0012', '年产5万套智能水表制造项目', '截至2026年6月23日 15:04'],
      ...['总投资（元）144,000,000', '可研.pdf', `SHA-256 ${'ab'.repeat(32)}`, '环境影响分析未提交'],
      ...['附条件同意　【代发展和改革局】', '条件：三个月内取得能评批复'],
      ...['退回', '标题不够精炼（市政府办公室 主任 董书恒　2026年6月18日 10:00）'],
      '科工商务局 局长 王强（代发展和改革局）　2026年6月16日 09:30',
      ...['已签署（内容暂不可见）', '科技含量', '鹤项准〔2026〕12号', '第 1 页 共 1 页'],
      '0123-4567-89AB-CDEF',
    ])
      expect(page).toContain(words);
    expect(page).not.toContain('作废');
  });

  it('says that it is void where it is', async () => {
    expect(pdfText(await drawn({ ...sheet, isVoid: true }))[0]).toContain('作废');
  });

  it('goes on over pages where an opinion is longer than one, and loses no word of it', async () => {
    const text = OPINION.repeat(60);
    const [stage] = sheet.stages;
    const [piece] = stage!.pieces;
    const [opinion] = piece!.opinions;
    const long = {
      ...sheet,
      stages: [
        {
          ...stage!,
          pieces: [{ ...piece!, opinions: [{ ...opinion!, lines: [{ label: '意见', value: text }] }] }],
        },
      ],
    };
    const pages = pdfText(await drawn(long));
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => expect(page).toContain(`第 ${index + 1} 页 共 ${pages.length} 页`));
    const body = pages.map((page) => page.replace(/第 \d+ 页 共[^]*$/, '')).join('');
    expect(body.split(OPINION)).toHaveLength(61);
  });

  it('is drawn for two hundred reviewers', async () => {
    const [stage] = sheet.stages;
    const pieces = Array.from({ length: 200 }, (_, n) => ({ ...stage!.pieces[0]!, unit: `第${n}单位` }));
    const pages = pdfText(await drawn({ ...sheet, stages: [{ ...stage!, pieces }] }));
    for (const n of [0, 99, 199]) expect(pages.join('')).toContain(`第${n}单位`);
  });

  it('gives the same bytes for the same sheet', async () => {
    expect((await drawn(sheet)).equals(await drawn(sheet))).toBe(true);
  });
});
