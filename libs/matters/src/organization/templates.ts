import type { TemplateData } from './organization.js';

const of = (unit: string, ...texts: readonly string[]): readonly TemplateData[] =>
  texts.map((text) => ({ unit, text }));

/** What units often write (常用语). Words only: an outcome is chosen beside them. */
export const templates: readonly TemplateData[] = [
  ...of(
    'nr',
    '经审查，项目用地符合国土空间规划和用途管制要求，同意。',
    '请补充用地红线图及勘测定界成果后再审。',
    '项目用地未占用永久基本农田和生态保护红线。',
  ),
  ...of('drc', '项目符合国家产业政策和我市产业发展导向，同意。', '请补充项目投资构成及资金来源说明。'),
  ...of(
    'ecology',
    '项目选址符合生态环境分区管控要求，同意；开工前须依法办理环评手续。',
    '请补充污染物产生、治理及排放情况说明。',
  ),
  ...of('emergency', '原则同意，项目须落实安全设施“三同时”。', '请补充危险化学品使用、储存情况说明。'),
  ...of('housing', '项目符合控制性详细规划，同意。'),
  ...of('sic', '项目技术水平较高，带动作用明显，同意引进。'),
  ...of('tax', '对项目税收贡献测算无异议。'),
  ...of('finance', '经审核，资金用途和标准符合规定，同意安排。', '请补充资金测算依据和项目绩效目标。'),
];
