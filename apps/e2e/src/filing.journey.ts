import { expect, test } from '@playwright/test';
import { fillExample, signIn, submitFilled } from './people.js';

test('submitted while its draft is still being saved: no draft is left, and its investor is named once', async ({
  browser,
}) => {
  const investor = await signIn(browser, 'hengyue.officer');
  let saves = 0;
  await investor.route('**/graphql', async (route) => {
    const isSave = route.request().postData()?.includes('saveDraft') ?? false;
    if (isSave) {
      saves += 1;
      await new Promise((pass) => setTimeout(pass, 5_000));
    }
    await route.continue();
  });
  await fillExample(investor, 'energy-review');
  await expect.poll(() => saves).toBeGreaterThan(0);
  const address = await submitFilled(investor);
  expect(new URL(investor.url()).pathname).toBe(address);
  await investor.goto('/box/drafts');
  await expect(investor.getByText('没有草稿')).toBeVisible();
  await investor.goto(address);
  // An investor that files for itself is named once.
  const header = investor.locator('header').filter({ has: investor.getByRole('heading', { level: 1 }) });
  await expect(header.getByText(/节能审查$/).first()).toBeVisible();
  await expect(header.getByText('广东恒悦智能仪表有限公司', { exact: true })).toHaveCount(1);
});
