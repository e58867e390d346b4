import { wordDifference } from './word-difference.js';

const shown = (before: string, after: string) =>
  wordDifference(before, after).map(
    ({ kind, text }) => `${{ same: '=', removed: '-', added: '+' }[kind]}${text}`,
  );

it('says which words were taken away and which were added', () => {
  expect(shown('the old road', 'the new road')).toEqual(['=the ', '-old', '+new', '= road']);
  expect(shown('同意', '同意')).toEqual(['=同意']);
  expect(shown('', '新建')).toEqual(['+新建']);
});

it('Chinese changes by words, and both texts can be read out of it', () => {
  const [before, after] = ['建设标准厂房两栋，年产智能水表。', '建设标准厂房三栋，年产智能电表。'];
  const parts = wordDifference(before, after);
  expect(parts.filter(({ kind }) => kind === 'removed').length).toBeGreaterThan(1);
  const read = (left: string) =>
    parts
      .filter(({ kind }) => kind !== left)
      .map(({ text }) => text)
      .join('');
  expect([read('added'), read('removed')]).toEqual([before, after]);
});
