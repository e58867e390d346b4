import { expect, type Page, test } from '@playwright/test';
import { cli } from './command-line.js';
import { choose, DESK, fileExample, openFromBox, PHONE, picture, setClock, sign, signIn } from './people.js';

const TITLE = '智能水表生产基地用地规划许可';

test.describe.configure({ mode: 'serial' });

test('time: paused and resumed, extended once, and every due date explains itself', async ({ browser }) => {
  const administrator = await signIn(browser, 'admin.system');
  await setClock(administrator, '2026-07-06T10:00');
  const applicant = await signIn(browser, 'hengyue.officer');
  const section = await signIn(browser, 'nr.section');
  let address = '';

  await test.step('filed: neither limit has started; accepted the next day, both have', async () => {
    address = await fileExample(applicant, 'land-use');
    await expect(applicant.getByText('未起算')).toHaveCount(2);
    await setClock(administrator, '2026-07-07T10:00');
    const clerk = await signIn(browser, 'nr.clerk');
    await openFromBox(clerk, TITLE);
    await sign(clerk, { outcome: '受理' });
    await expect(applicant.getByRole('button', { name: /^8月4日到期/ })).toBeVisible();
    await expect(applicant.getByText('未起算')).toHaveCount(0);
  });

  await test.step('paused for an expert review: no due date, what is used stands, all are told', async () => {
    await setClock(administrator, '2026-07-09T10:00');
    await section.goto(address);
    await choose(section, '暂停计时');
    const dialog = section.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^专家评审/ }).check();
    await dialog.getByRole('button', { name: '暂停计时' }).click();
    await expect(dialog).toBeVisible(); // the submitter is owed a written notice
    await dialog.getByLabel('书面告知申报单位的内容').fill('总平面方案组织专家评审，所需时间不计入时限');
    await dialog.getByLabel('预计需要').fill('3');
    await picture(section, 'time-01-pause');
    await dialog.getByRole('button', { name: '暂停计时' }).click();
    await expect(applicant.getByText('已暂停：专家评审')).toBeVisible();
    await expect(applicant.getByText('已用 2，剩 18 个工作日')).toBeVisible();
    await expect(applicant.getByRole('button', { name: /^8月\d+日到期/ })).toHaveCount(0);
    await picture(applicant, 'time-02-paused');
    const reviewer = await signIn(browser, 'water.head', PHONE);
    await expect(reviewer.getByText('已暂停').first()).toBeVisible();
    await picture(reviewer, 'time-03-paused-box-phone');
  });

  await test.step('resumed on a phone: three working days paused, three later due', async () => {
    await setClock(administrator, '2026-07-14T10:00');
    const phone = await signIn(browser, 'nr.section', PHONE);
    await phone.goto(address);
    await expect(phone.getByText('已超过预计时间').first()).toBeHidden();
    await phone.getByRole('button', { name: '恢复计时' }).click();
    await picture(phone, 'time-04-resume-phone');
    await phone.getByRole('dialog').getByRole('button', { name: '恢复计时' }).click();
    await expect(applicant.getByRole('button', { name: /^8月7日到期/ })).toBeVisible();
    await expect(applicant.getByText('已暂停：专家评审')).toBeHidden();
  });

  await test.step('an extension: asked for, shown with both dates, granted on a phone', async () => {
    await choose(section, '申请延长时限');
    const dialog = section.getByRole('dialog');
    await expect(dialog.getByText('8月21日')).toBeVisible();
    await dialog.getByRole('textbox', { name: '理由' }).fill('涉及地下管线迁改，需补充论证');
    await picture(section, 'time-05-ask-extension');
    await dialog.getByRole('button', { name: '申请延长时限' }).click();
    await expect(applicant.getByText('延长申请待审批')).toBeVisible();
    const mayor = await signIn(browser, 'mayor', PHONE);
    await expect(mayor.getByText(/审批延长：法定时限/)).toBeVisible();
    await openFromBox(mayor, TITLE);
    await expect(mayor.getByText(/涉及地下管线迁改/)).toBeVisible();
    await picture(mayor, 'time-06-decide-extension-phone');
    await sign(mayor, { outcome: '同意延长' });
    await expect(applicant.getByText('已延长 10 个工作日')).toBeVisible();
  });

  await test.step('the due date pressed: each day counted or not, at a desk and on a phone', async () => {
    await daySheet(applicant);
    await picture(applicant, 'time-07-day-sheet');
    const phone = await signIn(browser, 'hengyue.officer', PHONE);
    await phone.goto(address);
    await daySheet(phone);
    await picture(phone, 'time-08-day-sheet-phone');
    expect(phone.viewportSize()).toEqual(PHONE);
    expect(applicant.viewportSize()).toEqual(DESK);
  });

  await test.step('the story says each of it, and replaying it gives the same state', async () => {
    await applicant.keyboard.press('Escape');
    await applicant.getByRole('tab', { name: /办理过程/ }).click();
    for (const said of [
      '因专家评审暂停，预计7月14日前恢复',
      '法定时限停止计时（原定8月4日到期）',
      '法定时限继续计时，8月7日到期',
      '法定时限延长 10 个工作日',
      '法定时限的到期日由8月7日改为8月21日（批准延长）',
    ]) {
      await expect(applicant.getByText(said)).toBeVisible();
    }
    await picture(applicant, 'time-09-story');
    await cli('replay', '--all');
  });
});

/** An act from the menu at the foot of the page. */
/** Presses the statutory due date and reads why it is then: day 30, after a pause and an extension. */
async function daySheet(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^8月21日到期/ }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByText('2026年8月21日').first()).toBeVisible();
  await expect(sheet.getByRole('button', { name: /7月10日.*暂停：专家评审/ })).toBeVisible();
  await expect(sheet.getByRole('button', { name: /8月21日.*第 30 日/ })).toBeVisible();
}
