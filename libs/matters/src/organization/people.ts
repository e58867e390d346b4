import type { AppointmentData, PersonData } from './organization.js';

type Appointed = PersonData & AppointmentData;

/** Invented names, in the order of the unit's posts; the account is `unit.post`. */
const inUnit = (unit: string, posts: readonly string[], names: string): readonly Appointed[] =>
  names.split(' ').map((name, index) => {
    const post = posts[index];
    if (post === undefined) throw new RangeError(`${unit}: more names than posts`);
    return { account: `${unit}.${post}`, name, unit, post };
  });

const FIVE = ['clerk', 'officer', 'section', 'deputy', 'head'] as const;
const TOWN = ['officer', 'section', 'deputy', 'head'] as const;
const OUTSIDE = ['officer', 'head'] as const;

const leaders: readonly Appointed[] = [
  { account: 'secretary', name: '郑远航', unit: 'party', post: 'secretary' },
  { account: 'mayor', name: '李启明', unit: 'government', post: 'mayor' },
  { account: 'deputy.finance', name: '冯国梁', unit: 'government', post: 'deputyFinance' },
  { account: 'deputy.industry', name: '谭振业', unit: 'government', post: 'deputyIndustry' },
  { account: 'deputy.construction', name: '温雅文', unit: 'government', post: 'deputyConstruction' },
  { account: 'deputy.culture', name: '黎若兰', unit: 'government', post: 'deputyCulture' },
];

const departments: readonly Appointed[] = [
  ...inUnit('drc', FIVE, '张晓雯 陆志诚 吕建平 麦伟豪 梁文博'),
  ...inUnit('sic', FIVE, '何嘉敏 邓子航 区永康 劳美玲 陈志远'),
  ...inUnit('nr', FIVE, '苏婉婷 任俊杰 罗国栋 易思源 黄建业'),
  ...inUnit('housing', FIVE, '林佩珊 叶锦涛 关少华 潘丽华 吴宏图'),
  ...inUnit('ecology', FIVE, '谢雨桐 钟家伟 冼碧莹 曾广源 林清源'),
  ...inUnit('emergency', FIVE, '胡静怡 余俊贤 招展鹏 简淑仪 周国安'),
  ...inUnit('tax', FIVE, '高晓彤 杜明轩 甘志强 莫秀英 徐伯阳'),
  ...inUnit('finance', FIVE, '蔡咏诗 方启航 卢惠贤 尹卓然 赵立诚'),
  ...inUnit('finance', ['budget', 'performance'], '彭启聪 孔令仪'),
  ...inUnit('water', FIVE, '江雪晴 汤泽宇 洪兆基 洪慧琳 孙润泽'),
  ...inUnit('education', FIVE, '傅书瑶 唐子墨 秦育才 温慧心 宋明德'),
  ...inUnit('transport', FIVE, '程晓路 马骏驰 陶志鹏 车慧敏 邹启达'),
  ...inUnit('govdata', FIVE, '云舒雅 毕昇宇 戴维新 范可欣 袁致远'),
];

const offices: readonly Appointed[] = [
  ...inUnit('partyoffice', FIVE, '严若溪 史家豪 崔文翰 龚静雯 康伟成'),
  ...inUnit('govoffice', FIVE, '俞晓棠 段承宇 韦国华 姚思敏 董书恒'),
  ...inUnit('supervision', ['officer'], '石坚毅'),
  ...inUnit('infodesk', ['editor', 'head'], '文采薇 章子健'),
  ...inUnit('admin', ['system', 'security', 'audit'], '系统管理员 安全管理员 安全审计员'),
];

const towns: readonly Appointed[] = [
  ...inUnit('shaping', TOWN, '冯晓晴 李沛霖 吕佩仪 王耀庭'),
  ...inUnit('zhishan', TOWN, '黄嘉豪 张凤仪 谭志明 麦兆丰'),
  ...inUnit('gonghe', TOWN, '陈晓琳 罗俊宏 温惠玲 劳建国'),
  ...inUnit('gulao', TOWN, '古倩怡 邓国荣 何水清 区志鹏'),
  ...inUnit('hecheng', TOWN, '易小红 任家乐 关雪梅 胡永宁'),
  ...inUnit('yayao', TOWN, '叶紫薇 钟国梁 潘志勇 冼伟良'),
  ...inUnit('taoyuan', TOWN, '陶思思 曾国辉 林桃红 蔡振邦'),
  ...inUnit('longkou', TOWN, '龙晓峰 余淑芬 招子龙 谢伟基'),
  ...inUnit('zhaiwu', TOWN, '梁梓晴 杜国强 甘翠屏 莫家骏'),
  ...inUnit('shuanghe', TOWN, '卢嘉喜 尹少芳 方和平 苏兆伦'),
];

/** The heads of the general offices: they check what goes out, and keep the seal (核稿, 用印). */
const generalOffices: readonly Appointed[] = [
  ...inUnit('drc', ['office'], '叶知秋'),
  ...inUnit('sic', ['office'], '岑嘉树'),
  ...inUnit('nr', ['office'], '骆书言'),
  ...inUnit('housing', ['office'], '区若兰'),
  ...inUnit('ecology', ['office'], '梅清扬'),
  ...inUnit('emergency', ['office'], '伍志安'),
  ...inUnit('tax', ['office'], '邹静雯'),
  ...inUnit('finance', ['office'], '余敏行'),
  ...inUnit('water', ['office'], '甄文澜'),
  ...inUnit('education', ['office'], '黎雅琴'),
  ...inUnit('transport', ['office'], '凌子谦'),
  ...inUnit('govdata', ['office'], '司徒明'),
  ...inUnit('shaping', ['office'], '冯子悦'),
  ...inUnit('zhishan', ['office'], '黄书怡'),
  ...inUnit('gonghe', ['office'], '陈启文'),
  ...inUnit('gulao', ['office'], '古乐瑶'),
  ...inUnit('hecheng', ['office'], '易清和'),
  ...inUnit('yayao', ['office'], '叶文心'),
  ...inUnit('taoyuan', ['office'], '陶知远'),
  ...inUnit('longkou', ['office'], '龙思齐'),
  ...inUnit('zhaiwu', ['office'], '梁语嫣'),
  ...inUnit('shuanghe', ['office'], '卢文轩'),
];

const organizations: readonly Appointed[] = [
  ...inUnit('org91440784MA4W7KQ3XH', OUTSIDE, '许卓恒 范悦廷').map((person, index) => ({
    ...person,
    account: index === 0 ? 'hengyue.officer' : 'hengyue.head',
  })),
  ...inUnit('org91440784MA52HJ8T6G', OUTSIDE, '彭浩贤 岳鹏程').map((person, index) => ({
    ...person,
    account: index === 0 ? 'yuepeng.officer' : 'yuepeng.head',
  })),
];

const all: readonly Appointed[] = [
  ...leaders,
  ...departments,
  ...offices,
  ...towns,
  ...generalOffices,
  ...organizations,
];

export const people: readonly PersonData[] = all.map(({ account, name }) => ({ account, name }));

/** Some people have two posts and choose in which they act (以何身份). */
const second: readonly AppointmentData[] = [
  { account: 'drc.deputy', unit: 'leadinggroup', post: 'office' },
  { account: 'govoffice.deputy', unit: 'supervision', post: 'head' },
  { account: 'nr.section', unit: 'planningcommittee', post: 'office' },
  { account: 'sic.deputy', unit: 'gonghe', post: 'deputy' },
];

export const appointments: readonly AppointmentData[] = [
  ...all.map(({ account, unit, post }) => ({ account, unit, post })),
  ...second,
];
