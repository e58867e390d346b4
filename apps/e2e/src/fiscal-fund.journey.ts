import { expect, type Locator, type Page, test } from '@playwright/test';
import { cli } from './command-line.js';
import { choose, fileExample, openFromBox, PHONE, picture, ROOT, setClock, sign, signIn } from './people.js';

const TITLE = '中学体育馆屋面防水和照明维修';
const AMOUNT = '386500';

test('funds: sent back, a reviewer added, a substitute; from the application to the confirmed use, printed and archived', async ({
  browser,
}, info) => {
  const administrator = await signIn(browser, 'admin.system');
  await setClock(administrator, '2026-06-08T09:00');
  const applicant = await signIn(browser, 'education.officer');
  const address = await fileExample(applicant, 'fiscal-fund');
  const budget = await signIn(browser, 'finance.budget');

  await test.step('sent back by Finance; the unit submits again, and a new round begins', async () => {
    await openFromBox(budget, TITLE);
    await choose(budget, '退回申报单位');
    const dialog = budget.getByRole('dialog');
    await dialog.getByLabel('理由').fill('监理费测算依据不足');
    await dialog.getByRole('button', { name: '退回申报单位' }).click();
    await openFromBox(applicant, TITLE);
    await applicant.getByRole('button', { name: /打开申请表/ }).click();
    await expect(applicant.getByText('监理费测算依据不足')).toBeVisible();
    await applicant.getByRole('button', { name: '重新提交', exact: true }).click();
    await expect(applicant.getByText('第2轮').first()).toBeVisible();
  });

  await test.step('the housing department is asked as well: for an opinion, not for an amount', async () => {
    await openFromBox(budget, TITLE);
    await choose(budget, '加签');
    const dialog = budget.getByRole('dialog');
    await dialog.getByLabel('按单位、岗位或姓名查找').fill('住房');
    await dialog.getByRole('radio', { name: /^局长/ }).check();
    await dialog.getByRole('radio', { name: /^前加签/ }).check();
    await dialog.getByLabel('请对方就什么提出意见').fill('屋面防水单价是否合理');
    await dialog.getByRole('button', { name: '加签' }).click();
    const housing = await signIn(browser, 'housing.head', PHONE);
    await openFromBox(housing, TITLE);
    await housing.getByRole('toolbar').getByRole('button', { name: '同意安排', exact: true }).click();
    await expect(housing.getByRole('dialog').getByLabel('审核金额')).toHaveCount(0);
    await picture(housing, 'funds-01-added-phone');
    await housing
      .getByRole('dialog')
      .getByRole('textbox', { name: /^意见内容/ })
      .fill('单价符合定额');
    await confirm(housing.getByRole('dialog'));
    await expect(budget.getByText('单价符合定额').first()).toBeVisible();
  });

  await test.step('Finance and the leaders, each on what the last one said', async () => {
    await fill(budget, { 审核金额: AMOUNT });
    await sign(budget, { outcome: '同意安排' });
    const head = await signIn(browser, 'finance.head');
    await openFromBox(head, TITLE);
    await fill(head, { 审核金额: AMOUNT });
    await sign(head, { outcome: '同意安排' });
    for (const account of ['deputy.culture', 'deputy.finance']) {
      const leader = await signIn(browser, account, PHONE);
      await openFromBox(leader, TITLE);
      await sign(leader, { outcome: '同意' });
    }
    const mayor = await signIn(browser, 'mayor', PHONE);
    await openFromBox(mayor, TITLE);
    await mayor.getByRole('toolbar').getByRole('button', { name: '同意', exact: true }).click();
    await mayor.getByRole('dialog').getByLabel('批准金额').fill(AMOUNT);
    await picture(mayor, 'funds-02-mayor-phone');
    await confirm(mayor.getByRole('dialog'));
    await expect(applicant.getByText('386,500.00').nth(2)).toBeVisible();
  });

  await test.step('allocated, and its use reported; what was left empty stays empty', async () => {
    await openFromBox(budget, TITLE);
    await fill(budget, {
      预算指标文号: '鹤财预〔2026〕88号',
      预算科目: '2050204 高中教育',
      本次拨付金额: AMOUNT,
    });
    await sign(budget, { outcome: '拨付（末次）' });
    await openFromBox(applicant, TITLE);
    await fill(applicant, { 已使用金额: '380000', 绩效情况: '屋面不再渗漏，照明达标' });
    const vouchers = `${ROOT}libs/matters/assets/vouchers.pdf`;
    await applicant
      .getByRole('region', { name: '我的意见' })
      .locator('input[type=file]')
      .setInputFiles(vouchers);
    await expect(applicant.getByText('vouchers.pdf')).toBeVisible();
    await sign(applicant, { outcome: '提交反馈' });
    await expect(applicant.getByText('6,500.00').first()).toBeVisible();
  });

  await test.step('the performance section is away: a colleague confirms in its place, and it says for whom', async () => {
    const away = await signIn(browser, 'finance.performance');
    await away.goto('/delegations');
    await away.getByRole('button', { name: '新的委托' }).click();
    const dialog = away.getByRole('dialog');
    await dialog.getByLabel('委托给').click();
    await away.getByTitle(/^彭启聪/).click();
    await dialog.getByLabel('最后一天').fill('2026-06-09');
    await dialog.getByLabel('理由').fill('外出学习');
    await dialog.getByRole('button', { name: '委托', exact: true }).click();
    await budget.goto('/delegations');
    await budget.getByRole('button', { name: '代孔令仪办理' }).click();
    await budget.waitForURL(/\/box\/todo/);
    await openFromBox(budget, TITLE);
    await sign(budget, { outcome: '确认', text: '凭证齐全' });
    await expect(budget.getByText('彭启聪 代 孔令仪').first()).toBeVisible();
    await picture(budget, 'funds-03-confirmed');
  });

  await test.step('the way it went is told with the words of each stage', async () => {
    await applicant.goto(address);
    await applicant.getByRole('tab', { name: /办理过程/ }).click();
    await expect(applicant.getByText('市政府：同意')).toHaveCount(3);
    await expect(applicant.getByText('财政局：同意安排')).toHaveCount(2);
  });

  await test.step('printed, and archived: the package proves itself without the server', async () => {
    const link = budget.getByRole('link', { name: /打印呈批表/ });
    const form = await budget.request.get((await link.getAttribute('href')) ?? '');
    expect([form.status(), form.headers()['content-type']]).toEqual([200, 'application/pdf']);
    const archive = budget.getByRole('link', { name: /归档包/ });
    // It is made beside, a moment after the end.
    await expect(async () => {
      await budget.goto(address);
      await expect(archive).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 30_000 });
    const download = budget.waitForEvent('download');
    await archive.click();
    const file = info.outputPath('funds.zip');
    await (await download).saveAs(file);
    expect(await cli('archive', 'verify', file)).toMatch(/CZ2026-\d{4} .*\n.* 0 faults/);
  });
});

/** Fields of the stage, in the opinion beside the table. */
async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  const form = page.getByRole('region', { name: '我的意见' });
  for (const [name, value] of Object.entries(fields)) {
    const field = form.getByLabel(name);
    await field.fill(value);
    await field.press('Tab');
  }
}

/** Signs, and says so again. */
async function confirm(form: Locator): Promise<void> {
  await form.getByRole('button', { name: /^签署/ }).click();
  await form.getByRole('button', { name: /^确认签署/ }).click();
  await expect(form).toBeHidden();
}
