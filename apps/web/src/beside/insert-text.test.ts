import { insertText } from './insert-text.js';

it('a template goes where the cursor stands, in the place of what is selected', () => {
  expect(insertText('', '同意。', { start: 0, end: 0 })).toEqual({ text: '同意。', cursor: 3 });
  expect(insertText('一二三', '，', { start: 1, end: 1 })).toEqual({ text: '一，二三', cursor: 2 });
  expect(insertText('一二三', 'X', { start: 1, end: 3 })).toEqual({ text: '一X', cursor: 2 });
});
