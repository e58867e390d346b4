// Makes libs/matters/assets/*.pdf: small, real Chinese PDFs for the demonstration, the scenarios and the journeys.
// They speak of the definitions' examples; companies and people are invented. Run once, when their text changes:
//
//   node tools/make-sample-materials.mjs
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { once } from 'node:events';
import PDFDocument from 'pdfkit';

const FONT = new URL(
  '../node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  import.meta.url,
);
const FOLDER = new URL('../libs/matters/assets/', import.meta.url);
/** Fixed, so that the same text gives the same bytes. */
const MADE = new Date('2026-06-01T00:00:00Z');

const PROJECT = '年产5万套智能水表制造项目';
const INVESTOR = '广东恒悦智能仪表有限公司';
const CODE = '91440784MA4W7KQ3XH';
const TOWN = '共和镇人民政府';

/** A document is a list of blocks: `h` heading, `p` paragraph, `t` table rows, `page` a new page, `map` the site. */
const DOCUMENTS = {
  application: [
    ['title', '项目准入申请表'],
    [
      't',
      [
        ['项目名称', PROJECT],
        ['投资主体', INVESTOR],
        ['统一社会信用代码', CODE],
        ['行业代码', 'C4016 供应用仪器仪表制造'],
        ['用地位置', '鹤山工业城共和片区B-07地块'],
        ['用地面积', '45亩（一类工业用地）'],
        ['总投资', '18000万元，其中固定资产投资14400万元'],
        ['达产年产值', '26000万元'],
        ['达产年税收', '1395万元'],
        ['年综合能源消费量', '1500吨标准煤'],
        ['新增就业岗位', '120个'],
        ['建设周期', '18个月'],
      ],
    ],
    ['p', '本单位承诺：所填内容和所附材料真实、合法、有效，并对其真实性负责。'],
    ['sign', INVESTOR, '法定代表人：范悦廷'],
  ],
  feasibility: [
    ['title', `${PROJECT}\n可行性研究报告`],
    ['sign', INVESTOR, '二〇二六年五月'],
    ['page'],
    ['h', '一、项目概况'],
    [
      'p',
      '项目拟在鹤山工业城共和片区B-07地块新建智能水表生产基地，用地45亩，新建标准厂房、研发检测中心和配套用房，总建筑面积约48000平方米。购置贴片、注塑、装配、检定等设备，建设自动化生产线，达产后年产智能水表5万套。',
    ],
    ['h', '二、市场和产品方案'],
    [
      'p',
      '产品为物联网智能水表和超声波水表，具有远程抄表、漏损监测和阀控功能，主要供应珠江三角洲地区的供水企业和园区。近三年智能水表在更新改造中的占比持续上升，需求稳定。',
    ],
    ['h', '三、工艺和设备'],
    [
      'p',
      '主要工艺为电路板贴片、外壳注塑、机芯装配、老化试验和计量检定。不涉及电镀、酸洗、磷化、喷涂、印染和铸造工艺，不使用和储存危险化学品。',
    ],
    ['page'],
    ['h', '四、投资估算'],
    [
      't',
      [
        ['建筑工程', '6200万元'],
        ['设备购置和安装', '7100万元'],
        ['其他固定资产投资', '1100万元'],
        ['固定资产投资合计', '14400万元'],
        ['铺底流动资金', '3600万元'],
        ['总投资', '18000万元'],
      ],
    ],
    ['h', '五、效益分析'],
    [
      'p',
      '达产年产值26000万元，达产年税收1395万元；亩均固定资产投资320万元，亩均税收31万元；单位产值能耗0.0577吨标准煤/万元；新增就业岗位120个。',
    ],
    ['h', '六、结论'],
    ['p', '项目符合产业结构调整方向和所在片区的规划，技术成熟，效益良好，是可行的。'],
  ],
  licence: [
    ['title', '营业执照'],
    ['p', '（副本 · 示例）'],
    [
      't',
      [
        ['统一社会信用代码', CODE],
        ['名称', INVESTOR],
        ['类型', '有限责任公司（自然人投资或控股）'],
        ['法定代表人', '范悦廷'],
        ['注册资本', '人民币伍仟万元整'],
        ['成立日期', '2017年04月18日'],
        ['住所', '鹤山市共和镇鹤山工业城'],
        ['经营范围', '智能仪器仪表制造；供应用仪器仪表制造；物联网设备制造和销售；技术服务、技术开发。'],
      ],
    ],
    ['sign', '登记机关（示例）', '2024年03月06日'],
  ],
  audits: [
    ['title', `${INVESTOR}\n审计报告（2024年度、2025年度）`],
    [
      'p',
      '我们审计了后附的财务报表，包括2024年12月31日、2025年12月31日的资产负债表，2024年度、2025年度的利润表和现金流量表。',
    ],
    [
      'p',
      '我们认为，后附的财务报表在所有重大方面按照企业会计准则的规定编制，公允反映了公司的财务状况以及经营成果和现金流量。',
    ],
    [
      't',
      [
        ['项目（万元）', '2024年度 / 2025年度'],
        ['资产总额', '21860.35 / 25417.90'],
        ['负债总额', '8120.44 / 9003.16'],
        ['营业收入', '18233.07 / 20951.62'],
        ['利润总额', '2104.88 / 2466.31'],
        ['研发费用', '748.20 / 880.05'],
      ],
    ],
    ['sign', '会计师事务所（示例）', '2026年03月20日'],
  ],
  siteMap: [
    ['title', '用地红线图'],
    ['p', '地块编号：B-07　　面积：45亩（约30000平方米）　　规划用途：一类工业用地'],
    ['map'],
    [
      'p',
      '四至：东至工业大道，南至创新二路，西至河涌绿带，北至B-05地块。坐标系：2000国家大地坐标系（示意）。',
    ],
  ],
  letterOfIntent: [
    ['title', '投资意向书'],
    ['p', `甲方：${TOWN}　　乙方：${INVESTOR}`],
    ['p', `一、乙方拟在甲方辖区内投资建设${PROJECT}，总投资18000万元，其中固定资产投资14400万元。`],
    ['p', '二、项目拟用地约45亩，用地位置为鹤山工业城共和片区B-07地块，最终以依法供地的面积为准。'],
    ['p', '三、乙方承诺自取得用地之日起18个月内建成投产，达产后亩均税收不低于31万元。'],
    ['p', '四、甲方协助乙方办理项目准入、供地和报建手续。本意向书自双方签字盖章之日起生效，有效期一年。'],
    ['sign', `甲方：${TOWN}`, `乙方：${INVESTOR}`],
  ],
  environment: [
    ['title', '环境影响分析'],
    ['h', '一、涉及工艺'],
    ['p', '项目设表面处理工序，涉及酸洗、磷化和喷涂，全部在密闭车间内进行。'],
    ['h', '二、主要污染物和治理措施'],
    [
      't',
      [
        ['含磷废水', '物化加生化处理，回用率不低于60%，其余纳管'],
        ['酸雾', '碱液喷淋，15米排气筒排放'],
        ['挥发性有机物', '沸石转轮加催化燃烧'],
        ['表面处理废物', '委托有资质的单位处置'],
      ],
    ],
    ['h', '三、结论'],
    ['p', '采取上述措施后，污染物可以达标排放，并在区域总量控制指标之内。'],
  ],
  proofOfFunds: [
    ['title', '资金证明'],
    ['p', `截至2026年05月29日，${INVESTOR}在我行的存款余额为人民币陆仟捌佰万元整（￥68000000.00）。`],
    ['p', '本证明仅用于项目准入申请，不作其他用途。'],
    ['sign', '银行（示例）', '2026年05月29日'],
  ],
  authorization: [
    ['title', '授权委托书'],
    [
      'p',
      `${INVESTOR}委托许卓恒办理${PROJECT}准入申请的有关事宜，权限为提交、补正和领取文书，期限自2026年06月01日至2026年12月31日。`,
    ],
    ['sign', '委托人（盖章）', '法定代表人：范悦廷'],
  ],
  undertaking: [
    ['title', '容缺受理承诺书'],
    [
      'p',
      `我单位申报的${PROJECT}主要材料已经齐备，资金证明因开户银行出具需时暂缺，申请容缺受理。我单位承诺自容缺受理之日起三个工作日内补齐。`,
    ],
    ['p', '逾期未补齐的，同意终止本次申请，并在信用修复之前不再申请容缺受理。'],
    ['sign', INVESTOR, '法定代表人：范悦廷'],
  ],
  landApplication: [
    ['title', '用地规划许可申请表'],
    [
      't',
      [
        ['项目名称', '智能水表生产基地'],
        ['项目代码', '2606-440784-04-01-123456'],
        ['建设单位', INVESTOR],
        ['统一社会信用代码', CODE],
        ['用地位置', '鹤山工业城共和片区B-07地块'],
        ['用地面积', '30000平方米（一类工业用地）'],
        ['计容建筑面积', '48000平方米，容积率1.60'],
        ['土地取得方式', '出让'],
        ['备案文号', '鹤发改备〔2026〕57号'],
      ],
    ],
    ['p', '本单位承诺：所填内容和所附材料真实、合法、有效，并对其真实性负责。'],
    ['sign', INVESTOR, '法定代表人：范悦廷'],
  ],
  landTitle: [
    ['title', '国有建设用地使用权出让合同\n（摘要 · 示例）'],
    ['p', `出让人：鹤山市自然资源局　　受让人：${INVESTOR}`],
    [
      't',
      [
        ['合同编号', '440784-2026-000123'],
        ['宗地编号', 'B-07'],
        ['宗地面积', '30000平方米'],
        ['用途', '一类工业用地'],
        ['出让年限', '50年'],
        ['规划条件', '容积率1.2至2.5，建筑密度30%至50%，绿地率不高于20%'],
      ],
    ],
    ['sign', '出让人（示例）', '受让人：' + INVESTOR],
  ],
  redLineMap: [
    ['title', '建设用地红线图'],
    ['p', '宗地编号：B-07　　面积：30000平方米　　坐标系：2000国家大地坐标系（示意）'],
    ['map'],
    [
      't',
      [
        ['J1', 'X=2511830.124　Y=38412655.310'],
        ['J2', 'X=2511842.760　Y=38412835.046'],
        ['J3', 'X=2511668.415　Y=38412843.902'],
        ['J4', 'X=2511657.233　Y=38412660.871'],
      ],
    ],
  ],
  approvalDocument: [
    ['title', '广东省企业投资项目备案证\n（示例）'],
    [
      't',
      [
        ['项目代码', '2606-440784-04-01-123456'],
        ['备案文号', '鹤发改备〔2026〕57号'],
        ['项目名称', PROJECT],
        ['申报企业', INVESTOR],
        ['建设地点', '鹤山工业城共和片区B-07地块'],
        ['建设规模', '用地30000平方米，总建筑面积48000平方米，年产智能水表5万套'],
        ['项目总投资', '18000万元'],
      ],
    ],
    ['sign', '备案机关（示例）', '2026年06月08日'],
  ],
  scheme: [
    ['title', '总平面方案'],
    ['p', '沿创新二路设主出入口，沿工业大道设物流出入口；厂房三栋，研发检测中心一栋，配套用房一栋。'],
    ['map'],
    [
      't',
      [
        ['计容建筑面积', '48000平方米'],
        ['容积率', '1.60'],
        ['建筑密度', '42.5%'],
        ['绿地率', '12.0%'],
        ['机动车停车位', '96个'],
      ],
    ],
  ],
  energyApplication: [
    ['title', '固定资产投资项目节能审查申请书'],
    [
      't',
      [
        ['项目名称', PROJECT],
        ['项目代码', '2606-440784-04-01-123456'],
        ['建设单位', INVESTOR],
        ['统一社会信用代码', CODE],
        ['年综合能源消费量', '1500吨标准煤（当量值）'],
        ['年电力消费量', '1220.5万千瓦时'],
        ['达产年产值', '26000万元'],
        ['单位产值能耗', '0.0577吨标准煤/万元'],
      ],
    ],
    ['sign', INVESTOR, '法定代表人：范悦廷'],
  ],
  energyReport: [
    ['title', `${PROJECT}\n节能报告`],
    ['h', '一、分析评价依据'],
    ['p', '国家和省有关节能的法律法规、产业政策、能耗限额标准和设计规范。'],
    ['h', '二、能源消费'],
    [
      't',
      [
        ['注塑', '498.2万千瓦时'],
        ['贴片和装配', '301.6万千瓦时'],
        ['老化试验和检定', '187.4万千瓦时'],
        ['空调、空压和照明', '233.3万千瓦时'],
        ['合计', '1220.5万千瓦时，折1500吨标准煤'],
      ],
    ],
    ['h', '三、节能措施'],
    ['p', '选用伺服注塑机和一级能效空压机，余热用于烘料；屋面建设3兆瓦分布式光伏；建立能源管理体系。'],
    ['h', '四、结论'],
    ['p', '项目能效水平达到国内先进，对本市能源消费的影响较小，建议通过节能审查。'],
  ],
  legalityReview: [
    ['title', '合法性审查意见书（示例）'],
    ['p', '送审稿：《共和镇工业用地节约集约利用管理办法》。'],
    [
      'p',
      '经审查，制定主体适格，内容不违反上位法，未设定行政许可、行政处罚、行政强制，程序符合规定。同意提请审议。',
    ],
    ['sign', '共和镇司法所', '二〇二六年六月五日'],
  ],
  fairCompetitionReview: [
    ['title', '公平竞争审查表（示例）'],
    [
      't',
      [
        ['文件名称', '共和镇工业用地节约集约利用管理办法'],
        ['市场准入和退出标准', '不影响'],
        ['商品和要素自由流动标准', '不影响'],
        ['影响生产经营成本标准', '不影响'],
        ['影响生产经营行为标准', '不影响'],
        ['审查结论', '可以出台'],
      ],
    ],
    ['sign', TOWN, '二〇二六年六月五日'],
  ],
  attachment: [
    ['title', '创新二路东段建设方案（示例）'],
    ['p', '道路西起工业大道，东至河涌绿带，全长680米，路幅宽24米，双向四车道，同步建设雨污管网和照明。'],
    [
      't',
      [
        ['道路工程', '1180万元'],
        ['管网工程', '640万元'],
        ['照明和绿化', '165万元'],
        ['其他费用', '165万元'],
        ['合计', '2150万元'],
      ],
    ],
    ['sign', TOWN, '2026年06月10日'],
  ],
};

const WIDTH = 595.28 - 2 * 64;

const draw = {
  title: (pdf, text) => pdf.fontSize(20).text(text, { align: 'center', lineGap: 6 }).moveDown(1.2),
  h: (pdf, text) => pdf.moveDown(0.4).fontSize(14).text(text).moveDown(0.3),
  p: (pdf, text) => pdf.fontSize(11).text(text, { lineGap: 5, indent: 22 }).moveDown(0.4),
  page: (pdf) => pdf.addPage(),
  sign: (pdf, ...lines) =>
    lines.reduce((at, line) => at.fontSize(11).text(line, { align: 'right', lineGap: 6 }), pdf.moveDown(2)),
  t(pdf, rows) {
    const left = 130;
    for (const [name, value] of rows) {
      const height = Math.max(24, pdf.fontSize(11).heightOfString(value, { width: WIDTH - left - 16 }) + 12);
      const { x, y } = { x: pdf.page.margins.left, y: pdf.y };
      pdf
        .lineWidth(0.6)
        .rect(x, y, left, height)
        .stroke()
        .rect(x + left, y, WIDTH - left, height)
        .stroke();
      pdf
        .text(name, x + 8, y + 5, { width: left - 16 })
        .text(value, x + left + 8, y + 5, { width: WIDTH - left - 16 });
      pdf.x = x;
      pdf.y = y + height;
    }
    pdf.moveDown(1);
  },
  map(pdf) {
    const { x, y } = { x: pdf.page.margins.left, y: pdf.y + 6 };
    pdf.lineWidth(0.8).strokeColor('#888888').rect(x, y, WIDTH, 380).stroke();
    pdf.rect(x + WIDTH - 60, y, 60, 380).fillAndStroke('#eeeeee', '#888888');
    pdf.rect(x, y + 320, WIDTH, 60).fillAndStroke('#eeeeee', '#888888');
    pdf
      .lineWidth(2)
      .strokeColor('#d4000f')
      .polygon([x + 90, y + 60], [x + 360, y + 48], [x + 372, y + 280], [x + 96, y + 292])
      .stroke();
    pdf
      .fillColor('#000000')
      .fontSize(13)
      .text('B-07', x + 210, y + 150, { lineBreak: false });
    pdf.fontSize(10).text('45亩', x + 212, y + 172, { lineBreak: false });
    pdf.text('B-05地块', x + 200, y + 18, { lineBreak: false });
    pdf.text('河涌绿带', x + 18, y + 160, { lineBreak: false });
    pdf.text('工业大道', x + WIDTH - 52, y + 160, { lineBreak: false });
    pdf.text('创新二路', x + 200, y + 342, { lineBreak: false });
    pdf.strokeColor('#000000').x = x;
    pdf.y = y + 400;
  },
};

await mkdir(FOLDER, { recursive: true });
for (const [name, blocks] of Object.entries(DOCUMENTS)) {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: 72, bottom: 72, left: 64, right: 64 },
    info: { Title: blocks[0][1].replace('\n', ' '), Author: INVESTOR, CreationDate: MADE, ModDate: MADE },
  });
  const file = pdf.pipe(createWriteStream(new URL(`${name}.pdf`, FOLDER)));
  pdf.font(FONT.pathname);
  for (const [kind, ...rest] of blocks) draw[kind](pdf, ...rest);
  pdf.end();
  await once(file, 'finish');
}
