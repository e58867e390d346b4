import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { cli } from './command-line.js';
import { DESK, fileExample, openFromBox, PHONE, picture, ROOT, setClock, sign, signIn } from './people.js';

const TITLE = '智能水表生产基地用地规划许可';
const NOTICE = '国务院办公厅关于2027年部分节假日安排的通知';

test('T13: a new year is imported: previewed, published, and every open limit says what it became and why', async ({
  browser,
}) => {
  const text = await readFile(`${ROOT}libs/matters/test/notices/invented-2027.txt`, 'utf8');
  const administrator = await signIn(browser, 'admin.system');
  await setClock(administrator, '2027-02-03T10:00');
  const applicant = await signIn(browser, 'hengyue.officer');

  await test.step('before: a date in a year whose holidays are not announced says that it may move', async () => {
    await fileExample(applicant, 'land-use');
    const clerk = await signIn(browser, 'nr.clerk');
    await openFromBox(clerk, TITLE);
    await sign(clerk, { outcome: '受理' });
    await expect(applicant.getByRole('button', { name: /^3月9日到期/ })).toBeVisible();
    await expect(applicant.getByText('暂定').first()).toBeVisible();
    await picture(applicant, 'year-01-provisional');
    await applicant.getByRole('button', { name: /^3月9日到期/ }).click();
    await expect(applicant.getByRole('dialog').getByText(/^2027 年的放假安排尚未公布/)).toBeVisible();
    await applicant.keyboard.press('Escape');
  });

  await test.step('a text that does not add up is not taken, and says where', async () => {
    await administrator.getByRole('link', { name: '日历' }).first().click();
    await administrator.getByRole('note').getByRole('link', { name: '导入放假通知' }).click();
    await paste(administrator, text.replace('共8天', '共9天'));
    await expect(
      administrator.getByRole('alert').getByText('春节：原文说共 9 天，按日期数是 8 天。'),
    ).toBeVisible();
    await expect(administrator.getByRole('button', { name: '预览影响' })).toHaveCount(0);
    await picture(administrator, 'year-02-does-not-add-up');
  });

  await test.step('understood festival by festival; the preview names each limit that would move', async () => {
    await paste(administrator, text);
    await expect(administrator.getByRole('row', { name: /春节.*2月5日.*2月12日/ })).toBeVisible();
    await administrator.getByRole('button', { name: '预览影响' }).click();
    const moves = administrator.getByRole('table', { name: '将要变动的时限' });
    await expect(moves.getByRole('row', { name: /法定时限.*3月9日.*3月10日/ }).first()).toBeVisible();
    await picture(administrator, 'year-03-preview');
    await expect(applicant.getByRole('button', { name: /^3月9日到期/ })).toBeVisible(); // nothing happened yet
  });

  await test.step('confirmed: a bar until all of them are counted anew', async () => {
    await administrator.getByRole('button', { name: /^发布第 \d+ 版日历/ }).click();
    const sure = administrator.getByRole('dialog');
    await sure.getByLabel('备注（可不填）').fill('演练');
    await picture(administrator, 'year-04-sure');
    await sure.getByRole('button', { name: '发布', exact: true }).click();
    await expect(administrator.getByText(/^已按第 \d+ 版日历重新计算完毕/)).toBeVisible();
    const bar = administrator.getByRole('progressbar');
    expect(await bar.getAttribute('aria-valuenow')).toBe(await bar.getAttribute('aria-valuemax'));
    await picture(administrator, 'year-05-recounted');
  });

  await test.step('after: the open page shows the new date; pressed, both dates and the notice that moved it', async () => {
    await expect(applicant.getByRole('button', { name: /^3月10日到期/ })).toBeVisible();
    await expect(applicant.getByText('暂定')).toHaveCount(0);
    for (const viewport of [DESK, PHONE]) {
      const page = viewport === DESK ? applicant : await signIn(browser, 'hengyue.officer', PHONE);
      await page.goto(new URL(applicant.url()).pathname);
      await page.getByRole('button', { name: /^3月10日到期/ }).click();
      const sheet = page.getByRole('dialog');
      await expect(sheet.getByText(NOTICE)).toBeVisible();
      await expect(sheet.getByText(/^到期日 3月9日.*3月10日/)).toBeVisible();
      await expect(sheet.getByRole('button', { name: /2月11日.*春节.*不计入/ })).toBeVisible();
      await expect(sheet.getByRole('button', { name: /2月20日.*第 7 日.*春节调休上班/ })).toBeVisible();
      await picture(page, viewport === DESK ? 'year-06-sheet' : 'year-07-sheet-phone');
    }
  });

  await test.step('those concerned were told once, and replaying gives the same state', async () => {
    await applicant.goto('/notices');
    await expect(applicant.getByText(/法定时限由 2027年3月9日 变更为 2027年3月10日/)).toHaveCount(1);
    await picture(applicant, 'year-08-told');
    await cli('replay', '--all');
    await cli('audit', 'verify');
  });
});

async function paste(administrator: Page, text: string): Promise<void> {
  await administrator.getByLabel('粘贴通知全文，或把文件拖到这里').fill(text);
  await administrator.getByRole('button', { name: '读取' }).click();
}
