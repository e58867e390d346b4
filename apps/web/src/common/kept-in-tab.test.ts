import { dropText, forgetTab, keepText, keptKey, keptText } from './kept-in-tab.js';

const stored = (): Record<string, string> => {
  const none: Record<string, string> = {};
  return Object.defineProperties(none, {
    getItem: { value: (key: string) => none[key] ?? null },
    setItem: { value: (key: string, text: string) => void (none[key] = text) },
    removeItem: { value: (key: string) => void Reflect.deleteProperty(none, key) },
  });
};
beforeEach(() => {
  Object.defineProperty(globalThis, 'sessionStorage', { value: stored(), configurable: true });
});
const mine = keptKey('ann', 'opinion', 's1', 4);

it('keeps the words of one person apart from those of another', () => {
  keepText(mine, 'mine');
  expect(keptText(mine)).toBe('mine');
  expect(keptText(keptKey('ben', 'opinion', 's1', 4))).toBeNull();
  dropText(mine);
  expect(keptText(mine)).toBeNull();
});

it('forgets all of them at sign-out, and nothing of others', () => {
  keepText(mine, 'mine');
  keepText(keptKey('ann', 'revision', 's1', 5, 1), 'form');
  sessionStorage.setItem('another', 'stays');
  forgetTab();
  expect(Object.keys(sessionStorage)).toEqual(['another']);
});
