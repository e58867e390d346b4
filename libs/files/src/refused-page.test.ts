import { refusedPage } from './refused-page.js';

const BROWSER = 'text/html,application/xhtml+xml,*/*;q=0.8';

it.each([
  [
    'a browser that opens it',
    { accept: BROWSER, 'sec-fetch-dest': 'document' },
    '/refused?reason=MAY_NOT_READ',
  ],
  ['one that does not say what for', { accept: BROWSER }, '/refused?reason=MAY_NOT_READ'],
  ['a frame', { accept: BROWSER, 'sec-fetch-dest': 'iframe' }, null],
  ['a page that fetches it', { accept: '*/*', 'sec-fetch-dest': 'empty' }, null],
  ['a program', {}, null],
])('%s', (_, headers, page) => {
  expect(refusedPage('MAY_NOT_READ', headers)).toBe(page);
});

it('who is not signed in is asked to', () => {
  expect(refusedPage('SIGN_IN_REQUIRED', { accept: BROWSER })).toBe('/sign-in');
});
