import { fileURLToPath } from 'node:url';
import { type Browser, expect, type Locator, type Page } from '@playwright/test';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
export const PHONE = { width: 375, height: 812 };
export const DESK = { width: 1440, height: 900 };

/** A person at a browser of his own, signed in. */
export async function signIn(browser: Browser, account: string, viewport = DESK): Promise<Page> {
  const context = await browser.newContext({ viewport, hasTouch: viewport === PHONE });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码').fill('countersign');
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL(/\/box\//);
  return page;
}

/** Files the example of a matter as it is, and gives the submission's address. */
export async function fileExample(applicant: Page, matter: string): Promise<string> {
  await fillExample(applicant, matter);
  return submitFilled(applicant);
}

export async function fillExample(applicant: Page, matter: string): Promise<void> {
  await applicant.goto(`/file/${matter}`);
  await applicant.getByRole('button', { name: '填入示例数据' }).click();
  // Where nothing is required there is nothing to count.
  const materials = applicant.getByRole('heading', { name: /^申报材料(\s*必需材料 (\d+)\/\2)?$/ });
  await expect(applicant.getByText('草稿已保存')).toBeVisible({ timeout: 30_000 });
  await expect(materials).toBeVisible({ timeout: 30_000 });
}

/** @returns the submission's address */
export async function submitFilled(applicant: Page): Promise<string> {
  await applicant.getByRole('button', { name: '提交申报' }).click();
  await applicant.getByRole('dialog').getByRole('button', { name: '提交', exact: true }).click();
  await applicant.waitForURL(/\/submission\//);
  return new URL(applicant.url()).pathname;
}

/** Opens the submission from the person's own box, as he would find it. */
export async function openFromBox(page: Page, title: string): Promise<void> {
  await page.goto('/box/todo');
  await page
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

export type Said = {
  readonly outcome: string;
  readonly text?: string;
  readonly scores?: Readonly<Record<string, number>>;
  readonly conditions?: string;
};

/** Chooses, scores, writes, signs and confirms; on a phone from the bar at the thumb. */
export async function sign(page: Page, { outcome, text, scores = {}, conditions }: Said): Promise<void> {
  const isPhone = page.viewportSize()?.width === PHONE.width;
  const form = isPhone ? page.getByRole('dialog') : page.getByRole('region', { name: '我的意见' });
  if (isPhone) await page.getByRole('toolbar').getByRole('button', { name: outcome, exact: true }).click();
  else
    await form
      .locator('label')
      .filter({ hasText: new RegExp(`${outcome}$`) })
      .first()
      .click();
  for (const [criterion, score] of Object.entries(scores)) {
    await form.getByRole('spinbutton', { name: new RegExp(`^${criterion}`) }).fill(String(score));
  }
  if (conditions) await form.getByLabel(/^条件/).fill(conditions);
  if (text) await form.getByRole('textbox', { name: /^意见内容/ }).fill(text);
  await form.getByRole('button', { name: /^签署/ }).click();
  await form.getByRole('button', { name: /^确认签署/ }).click();
  await expect(page.getByText(/已签署/).first()).toBeVisible();
}

/** From the menu of the other acts. */
export async function choose(page: Page, act: string): Promise<void> {
  await page.getByRole('button', { name: /^更多/ }).click();
  await page.getByRole('menuitem', { name: act }).click();
}

/** The administrator's hand on the manual clock: wall-clock time in Shanghai, `2026-06-12T10:00`. */
export async function setClock(administrator: Page, to: string): Promise<void> {
  await administrator.getByRole('button', { name: '调整' }).click();
  const panel = administrator.getByRole('dialog');
  await panel.getByLabel('调到（北京时间）').fill(to);
  await panel.getByRole('button', { name: '调整时钟' }).click();
  await expect(panel).toBeHidden();
}

/** A picture for people to look at; kept with the results of the run. */
export async function picture(page: Page, name: string, of?: Locator): Promise<void> {
  const path = `${ROOT}test-results/pictures/${name}.png`;
  await (of ? of.screenshot({ path }) : page.screenshot({ path }));
}
