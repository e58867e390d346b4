import { type Browser, expect, type Page, test } from '@playwright/test';
import { cli } from './command-line.js';
import { DESK, openFromBox, PHONE, picture, type Said, setClock, sign, signIn } from './people.js';
import { type Push, startReceiver } from './receiver.js';

const TITLE = '年产5万套智能水表制造项目';
const SECRET = 'a-secret-that-two-systems-share';

test.describe.configure({ mode: 'serial' });

test('a project entry from filing to result: four sign in time, a limit runs out, the group votes', async ({
  browser,
}) => {
  const receiver = await startReceiver(SECRET);
  await cli('subscribers', 'add', '--topic', 'projectEntryResult', '--url', receiver.url, '--secret', SECRET);
  const administrator = await signIn(browser, 'admin.system');
  await setClock(administrator, '2026-06-12T10:00');

  const town = await signIn(browser, 'gonghe.officer');
  await test.step('the town files: example data, real PDF files, figures by the server', () => file(town));

  await test.step('acceptance: five working days over the Dragon Boat holiday', async () => {
    await expect(town.getByText('剩 5 个工作日').first()).toBeVisible();
    await setClock(administrator, '2026-06-15T00:10');
    // Nobody acted, and the page was left open: it follows the clock by itself.
    await expect(town.getByText('2026年6月15日 周一 00:10')).toBeVisible();
    await expect(town.getByText('剩 4 个工作日').first()).toBeVisible();
    const clerk = await signIn(browser, 'drc.clerk');
    await openFromBox(clerk, TITLE);
    await picture(clerk, '03-acceptance');
    await sign(clerk, { outcome: '受理' });
    await expect(town.getByText(/6月23日/).first()).toBeVisible();
  });

  await test.step('parallel review: the submitter sees each signature without reloading', async () => {
    await setClock(administrator, '2026-06-17T10:00');
    await reviewInTime(await signIn(browser, 'sic.head'), await signIn(browser, 'ecology.head', PHONE), town);
    await signAs(browser, 'nr.head', {
      outcome: '附条件同意',
      text: '符合规划',
      conditions: '容积率不低于2.0',
      scores: { 用地合规: 8 },
    });
    await signAs(browser, 'tax.head', { outcome: '同意', text: '税收可行', scores: { 亩均税收: 14 } });
    await expect(town.getByText(/6 个单位中已签 4 个|已签 4/).first()).toBeVisible();
  });

  await test.step('the limit runs out over the holiday: red, the head told, the stage still waiting', async () => {
    const housing = await signIn(browser, 'housing.head');
    await setClock(administrator, '2026-06-19T09:00');
    await housing.goto('/box/todo');
    await expect(housing.getByText('已逾期').first()).toBeVisible();
    await picture(housing, '06-overdue-on-a-holiday');
    await setClock(administrator, '2026-06-22T09:00');
    await housing.goto('/notices');
    await expect(housing.getByText(/逾期/).first()).toBeVisible();
    await expect(town.getByText(/正在征求意见/).first()).toBeVisible();
  });

  await test.step('those who are late sign; the assessment and the vote', async () => {
    await signAs(browser, 'housing.head', { outcome: '同意', text: '符合控规', scores: { 规划和建设: 4 } });
    await signAs(
      browser,
      'emergency.head',
      { outcome: '同意', text: '安全条件具备', scores: { 安全生产: 4 } },
      PHONE,
    );
    const assessor = await signIn(browser, 'drc.head');
    await openFromBox(assessor, TITLE);
    await picture(assessor, '08-assessment');
    await sign(assessor, {
      outcome: '建议准入',
      text: '建议准入',
      scores: { 产业导向: 4, 投资规模: 12, 投资主体: 8 },
    });
    await setClock(administrator, '2026-06-23T09:00');
    for (const member of ['govoffice.head', 'deputy.industry', 'deputy.finance']) {
      await signAs(browser, member, { outcome: '准予准入' }, PHONE);
    }
    await signAs(browser, 'mayor', { outcome: '准予准入' }, PHONE);
  });

  await test.step('the result: a numbered notice, pushed and signed; three follow-ups', async () => {
    await expect(town.getByText(/后续办理/).first()).toBeVisible();
    await town.getByRole('tab', { name: /文书/ }).click();
    await expect(town.getByText(/鹤项准〔2026〕1号/).first()).toBeVisible();
    await picture(town, '10-result');
    await expect.poll(() => receiver.pushes.length, { timeout: 60_000 }).toBeGreaterThan(0);
    expect(receiver.pushes.every(({ genuine }: Push) => genuine)).toBe(true);
    for (const account of ['gonghe.officer', 'gonghe.officer', 'nr.officer']) {
      await signAs(browser, account, { outcome: '已办结' });
    }
    await expect(town.getByText(/准予准入，已办结/).first()).toBeVisible();
    await picture(town, '11-completed');
  });

  await test.step('the audit proves itself', async () => {
    expect(await cli('audit', 'verify')).toMatch(/0/);
    await cli('replay', '--all');
  });
  receiver.stop();
});

async function file(town: Page): Promise<void> {
  await town.goto('/file/project-entry');
  await town.getByRole('button', { name: '提交申报' }).click();
  await expect(town.getByText(/处需要填写或更正/)).toBeVisible();
  await expect(town.getByRole('dialog')).toBeHidden();
  await town.getByRole('button', { name: '填入示例数据' }).click();
  await expect(town.getByText('必需材料 7/7')).toBeVisible({ timeout: 30_000 });
  await town.getByLabel('电镀').check();
  await expect(town.getByText('必需材料 7/8')).toBeVisible();
  await town.getByLabel('电镀').uncheck();
  await expect(town.getByText('必需材料 7/7')).toBeVisible();
  await expect(town.getByText('577.78')).toBeVisible();
  await expect(town.getByText(/草稿已保存/)).toBeVisible();
  await picture(town, '01-filing');
  await town.getByRole('button', { name: '提交申报' }).click();
  await picture(town, '02-confirm-filing');
  await town.getByRole('dialog').getByRole('button', { name: '提交', exact: true }).click();
  await town.waitForURL(/\/submission\//);
  await expect(town.getByText('XM2026-0001').first()).toBeVisible();
}

/** One at a desk, one on a phone; each sees the other's opinion only after his own. */
async function reviewInTime(desk: Page, phone: Page, town: Page): Promise<void> {
  await openFromBox(desk, TITLE);
  await picture(desk, '04-review-desk');
  await openFromBox(phone, TITLE);
  await picture(phone, '05-review-phone');
  await sign(desk, {
    outcome: '同意',
    text: '技术成熟，投资强度高',
    scores: { 技术水平: 4, 投资强度: 14, 就业带动: 4 },
  });
  await expect(town.getByText(/已签 1/).first()).toBeVisible();
  await phone.getByRole('tab', { name: '意见' }).click();
  await expect(phone.getByText(/签署后可见/).first()).toBeVisible();
  await sign(phone, { outcome: '同意', text: '符合三线一单', scores: { 生态环境: 4 } });
  await expect(phone.getByText('技术成熟，投资强度高')).toBeVisible();
}

/** Signs in, finds it in the box, signs, leaves. */
async function signAs(browser: Browser, account: string, said: Said, viewport = DESK): Promise<void> {
  const page = await signIn(browser, account, viewport);
  await openFromBox(page, TITLE);
  await sign(page, said);
  await page.context().close();
}
