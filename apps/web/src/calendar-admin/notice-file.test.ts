import { textOf } from './notice-file.js';

it('reads UTF-8, with the mark of the byte order and without', () => {
  expect(textOf(new TextEncoder().encode('元旦：1月1日放假'))).toBe('元旦：1月1日放假');
  expect(textOf(Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b, 0x7d))).toBe('{}');
});

it('T13: reads what Windows saved as GB18030, two bytes a sign and four', () => {
  expect(textOf(Uint8Array.of(0xd4, 0xaa, 0xb5, 0xa9, 0xa3, 0xba, 0x31, 0xd4, 0xc2))).toBe('元旦：1月');
  expect(textOf(Uint8Array.of(0xb4, 0xba, 0xbd, 0xda, 0x81, 0x39, 0xee, 0x39))).toBe('春节㐀');
});
