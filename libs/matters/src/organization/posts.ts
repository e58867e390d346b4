import type { Text } from '@countersign/domain';
import type { PostData, UnitKind } from './organization.js';
import { units } from './units.js';

type Posts = Readonly<Record<string, Text>>;

/** The posts that a kind of unit has, from the lowest to the highest. `head` is who is told when a unit is late (T12). */
const byKind: Readonly<Partial<Record<UnitKind, Posts>>> = {
  department: {
    clerk: { zh: '窗口经办', en: 'Clerk' },
    officer: { zh: '科员', en: 'Officer' },
    section: { zh: '股长', en: 'Section head' },
    office: { zh: '办公室主任', en: 'Head of the general office' },
    deputy: { zh: '副局长', en: 'Deputy head' },
    head: { zh: '局长', en: 'Head' },
  },
  office: {
    clerk: { zh: '文书', en: 'Clerk' },
    officer: { zh: '科员', en: 'Officer' },
    section: { zh: '科长', en: 'Section head' },
    deputy: { zh: '副主任', en: 'Deputy director' },
    head: { zh: '主任', en: 'Director' },
  },
  town: {
    officer: { zh: '经办人', en: 'Officer' },
    section: { zh: '经济发展办公室主任', en: 'Head of the economic office' },
    office: { zh: '党政综合办公室主任', en: 'Head of the general office' },
    deputy: { zh: '副镇长', en: 'Deputy mayor of the town' },
    head: { zh: '镇长', en: 'Mayor of the town' },
  },
  organization: {
    officer: { zh: '项目经办人', en: 'Project officer' },
    head: { zh: '法定代表人', en: 'Legal representative' },
  },
};

/** Units whose posts are their own. */
const own: Readonly<Record<string, Posts>> = {
  party: { secretary: { zh: '市委书记', en: 'Party secretary' } },
  government: {
    mayor: { zh: '市长', en: 'Mayor' },
    deputyFinance: {
      zh: '常务副市长（分管财政、发展改革）',
      en: 'Executive deputy mayor (finance, development and reform)',
    },
    deputyIndustry: {
      zh: '副市长（分管工业、科技、商务）',
      en: 'Deputy mayor (industry, science, commerce)',
    },
    deputyConstruction: {
      zh: '副市长（分管自然资源、住建、生态环境）',
      en: 'Deputy mayor (natural resources, housing, ecology)',
    },
    deputyCulture: { zh: '副市长（分管教育、农业农村）', en: 'Deputy mayor (education, agriculture)' },
  },
  supervision: {
    officer: { zh: '督查专员', en: 'Supervision officer' },
    head: { zh: '督查室主任', en: 'Head' },
  },
  infodesk: { editor: { zh: '编辑', en: 'Editor' }, head: { zh: '信息科科长', en: 'Head' } },
  leadinggroup: { office: { zh: '领导小组办公室主任', en: "Director of the leading group's office" } },
  planningcommittee: { office: { zh: '规划委员会秘书', en: "Committee's secretary" } },
  admin: {
    system: { zh: '系统管理员', en: 'System administrator' },
    security: { zh: '安全管理员', en: 'Security administrator' },
    audit: { zh: '安全审计员', en: 'Security auditor' },
  },
  shaping: {
    officer: { zh: '经办人', en: 'Officer' },
    section: { zh: '经济发展办公室主任', en: 'Head of the economic office' },
    office: { zh: '党政综合办公室主任', en: 'Head of the general office' },
    deputy: { zh: '办事处副主任', en: 'Deputy director of the subdistrict' },
    head: { zh: '办事处主任', en: 'Director of the subdistrict' },
  },
};

const postsOf = (unit: string, posts: Posts): readonly PostData[] =>
  Object.entries(posts).map(([id, title]) => ({ unit, id, title }));

/** Posts beyond those of the kind: sections that matters speak of. */
const sections: readonly PostData[] = [
  { unit: 'finance', id: 'budget', title: { zh: '预算股股长', en: 'Head of the budget section' } },
  { unit: 'finance', id: 'performance', title: { zh: '绩效股股长', en: 'Head of the performance section' } },
];

export const posts: readonly PostData[] = [
  ...units.flatMap(({ id, kind }) => postsOf(id, own[id] ?? byKind[kind] ?? {})),
  ...sections,
];
