import type { UnitData, UnitKind } from './organization.js';

const unit = (kind: UnitKind, id: string, zh: string, en: string, parent?: string): UnitData => ({
  id,
  name: { zh, en },
  kind,
  ...(parent !== undefined && { parent }),
});

const leaders: readonly UnitData[] = [
  unit('leader', 'party', '市委', 'Party Committee'),
  unit('leader', 'government', '市政府', 'Municipal Government'),
];

const offices: readonly UnitData[] = [
  unit('office', 'partyoffice', '市委办公室', 'Party Committee Office', 'party'),
  unit('office', 'govoffice', '市政府办公室', 'Government Office', 'government'),
  unit('office', 'supervision', '督查室', 'Supervision Office', 'govoffice'),
  unit('office', 'infodesk', '信息科', 'Information Desk', 'govoffice'),
  unit('office', 'admin', '系统管理', 'System Administration', 'govdata'),
];

const departments: readonly UnitData[] = [
  unit('department', 'drc', '发展和改革局', 'Development and Reform'),
  unit('department', 'sic', '科工商务局', 'Science, Industry and Commerce'),
  unit('department', 'nr', '自然资源局', 'Natural Resources'),
  unit('department', 'housing', '住房和城乡建设局', 'Housing and Urban-Rural Development'),
  unit('department', 'ecology', '生态环境分局', 'Ecology and Environment'),
  unit('department', 'emergency', '应急管理局', 'Emergency Management'),
  unit('department', 'tax', '税务局', 'Taxation'),
  unit('department', 'finance', '财政局', 'Finance'),
  unit('department', 'water', '水利局', 'Water Resources'),
  unit('department', 'education', '教育局', 'Education'),
  unit('department', 'transport', '交通运输局', 'Transport'),
  unit('department', 'govdata', '政务服务数据管理局', 'Government Services and Data'),
];

const groups: readonly UnitData[] = [
  unit('group', 'leadinggroup', '项目准入审批领导小组', 'Project Entry Leading Group', 'drc'),
  unit('group', 'planningcommittee', '规划委员会', 'Land-use Planning Committee', 'nr'),
];

const towns: readonly UnitData[] = [
  unit('town', 'shaping', '沙坪街道', 'Shaping Subdistrict'),
  unit('town', 'zhishan', '址山镇', 'Zhishan Town'),
  unit('town', 'gonghe', '共和镇', 'Gonghe Town'),
  unit('town', 'gulao', '古劳镇', 'Gulao Town'),
  unit('town', 'hecheng', '鹤城镇', 'Hecheng Town'),
  unit('town', 'yayao', '雅瑶镇', 'Yayao Town'),
  unit('town', 'taoyuan', '桃源镇', 'Taoyuan Town'),
  unit('town', 'longkou', '龙口镇', 'Longkou Town'),
  unit('town', 'zhaiwu', '宅梧镇', 'Zhaiwu Town'),
  unit('town', 'shuanghe', '双合镇', 'Shuanghe Town'),
];

/** Investors: the id is `org` and the unified social credit code, which is how a definition finds them. */
const organizations: readonly UnitData[] = [
  unit(
    'organization',
    'org91440784MA4W7KQ3XH',
    '广东恒悦智能仪表有限公司',
    'Hengyue Intelligent Meters Co., Ltd.',
  ),
  unit('organization', 'org91440784MA52HJ8T6G', '鹤山市粤鹏五金制品有限公司', 'Yuepeng Hardware Co., Ltd.'),
];

export const units: readonly UnitData[] = [
  ...leaders,
  ...offices,
  ...departments,
  ...groups,
  ...towns,
  ...organizations,
];
