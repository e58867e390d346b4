import { webhookUrlProblem } from './webhook-url.js';

describe('the address of a webhook', () => {
  it.each([
    'https://results.example.org/in',
    'http://127.0.0.1:8080/',
    'http://localhost/x',
    'http://[::1]:9/',
  ])('may be %s', (url) => expect(webhookUrlProblem(url, false)).toBeNull());

  it.each([
    ['http://10.0.0.7/in', 'httpsRequired'],
    ['http://127.0.0.1.example.org/', 'httpsRequired'],
    ['http://localhost.example.org/', 'httpsRequired'],
    ['https://user:pass@example.org/', 'credentialsInAddress'],
    ['ftp://example.org/', 'notHttp'],
    ['file:///etc/passwd', 'notHttp'],
    ['results', 'notAnAddress'],
  ])('may not be %s: %s', (url, problem) => expect(webhookUrlProblem(url, false)).toBe(problem));

  it('may be plain HTTP where that is allowed', () => {
    expect(webhookUrlProblem('http://10.0.0.7/in', true)).toBeNull();
  });
});
