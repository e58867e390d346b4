import { optionsOf } from './parties.js';

const t = (zh: string) => ({ zh, en: zh });
const directory = [
  {
    unit: { id: 'nr', name: t('自然资源局'), kind: 'department' },
    posts: [{ post: 'head', title: t('局长'), people: ['黄建业'] }],
  },
  {
    unit: { id: 'water', name: t('水利局'), kind: 'department' },
    posts: [
      { post: 'head', title: t('局长'), people: ['孙润泽'] },
      { post: 'clerk', title: t('窗口经办'), people: ['江雪晴', '李明'] },
    ],
  },
];
const found = (looked: string) =>
  optionsOf(directory, looked, { text: ({ zh }) => zh, anyPost: '任一岗位' }).map(({ name, options }) => [
    name,
    options.map(({ id }) => id),
  ]);

it('nothing looked for: every unit, with any of its posts and each', () => {
  expect(found(' ')).toEqual([
    ['自然资源局', ['nr.', 'nr.head']],
    ['水利局', ['water.', 'water.head', 'water.clerk']],
  ]);
});

it.each([
  ['a unit, with all its posts', '水利', [['水利局', ['water.', 'water.head', 'water.clerk']]]],
  ['a person', '黄建', [['自然资源局', ['nr.head']]]],
  ['a post', '窗口', [['水利局', ['water.clerk']]]],
  ['nobody', '外星', []],
])('finds %s', (_, looked, expected) => {
  expect(found(looked)).toEqual(expected);
});
