import { fillIn } from './fill-in.js';

const zh = (text: string, values: Readonly<Record<string, unknown>>) =>
  fillIn({ zh: text, en: '' }, values).zh;

it('puts values into their places and leaves a name without a value to be seen', () => {
  expect(zh('{title}（{number}）已办结', { title: '请示' })).toBe('请示（{number}）已办结');
});

it('makes quotes within quotes single ones, and only those', () => {
  const title = '关于修缮“连心桥”的请示';
  expect(zh('“{title}”已办复', { title })).toBe('“关于修缮‘连心桥’的请示”已办复');
  expect(zh('《{title}》已办复', { title })).toBe('《关于修缮“连心桥”的请示》已办复');
});
