import { moved, movedTo } from './arranged.js';

const placed = [
  { article: 'a', column: 'news' },
  { article: 'b', column: 'views' },
  { article: 'c', column: 'news' },
];
const order = (all: typeof placed | ReturnType<typeof moved>) => all.map(({ article }) => article).join('');

describe('an arrangement', () => {
  it('moves an article among those of its column', () => {
    expect(order(moved(placed, 'c', -1))).toBe('cba');
    expect(order(moved(placed, 'a', 1))).toBe('cba');
  });

  it('leaves the first where it is, and the last', () => {
    expect(moved(placed, 'a', -1)).toBe(placed);
    expect(moved(placed, 'b', 1)).toBe(placed);
  });

  it('puts an article at the end of another column', () => {
    expect(movedTo(placed, 'a', 'views').at(-1)).toEqual({ article: 'a', column: 'views' });
    expect(movedTo(placed, 'a', 'views')).toHaveLength(3);
  });
});
