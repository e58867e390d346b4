import { expect, test } from '@playwright/test';
import { choose, fileExample, openFromBox, PHONE, picture, setClock, sign, signIn } from './people.js';

const TITLE = '年产5万套智能水表制造项目节能审查';

test('work: a reviewer is asked as well, work is handed to a colleague, and a leader sends it back a stage', async ({
  browser,
}) => {
  const administrator = await signIn(browser, 'admin.system');
  await setClock(administrator, '2026-09-07T10:00');
  const town = await signIn(browser, 'gonghe.officer');
  const address = await fileExample(town, 'energy-review');
  const clerk = await signIn(browser, 'drc.clerk');
  await openFromBox(clerk, TITLE);
  await sign(clerk, { outcome: '受理' });
  const section = await signIn(browser, 'drc.section');

  await test.step('the section asks the department of ecology beside it, and says what it asks', async () => {
    await section.goto(address);
    await choose(section, '加签');
    const dialog = section.getByRole('dialog');
    await dialog.getByLabel('按单位、岗位或姓名查找').fill('生态环境');
    await dialog.getByRole('radio', { name: /^局长/ }).check();
    await dialog.getByRole('radio', { name: /^并签/ }).check();
    await dialog.getByLabel('请对方就什么提出意见').fill('能耗增量是否已在环评中落实');
    await picture(section, 'work-01-add-reviewer');
    await dialog.getByRole('button', { name: '加签' }).click();
    await expect(section.getByText(/生态环境分局/).first()).toBeVisible();
  });

  await test.step('asked on a phone, with the question; the answer is there for who asked', async () => {
    const ecology = await signIn(browser, 'ecology.head', PHONE);
    await openFromBox(ecology, TITLE);
    await ecology.getByRole('tab', { name: '意见' }).click();
    await expect(ecology.getByText(/能耗增量是否已在环评中落实/).first()).toBeVisible();
    await picture(ecology, 'work-02-asked-phone');
    await sign(ecology, { outcome: '同意', text: '已在环评批复中落实' });
    await expect(section.getByText('已在环评批复中落实').first()).toBeVisible();
  });

  await test.step('handed to a colleague, whose turn it is now', async () => {
    await choose(section, '转办');
    const dialog = section.getByRole('dialog');
    await dialog.getByRole('radio', { name: /科员/ }).check();
    await dialog.getByLabel('理由').fill('外出参加评审会');
    await picture(section, 'work-03-transfer');
    await dialog.getByRole('button', { name: '转办' }).click();
    const officer = await signIn(browser, 'drc.officer');
    await openFromBox(officer, TITLE);
    await sign(officer, { outcome: '同意', text: '经专家评审，符合节能要求' });
  });

  await test.step('the head sends it back a stage from a phone; everybody sees where it is and why', async () => {
    const head = await signIn(browser, 'drc.head', PHONE);
    await openFromBox(head, TITLE);
    await head.getByRole('toolbar').getByRole('button', { name: /更多/ }).click();
    await head.getByRole('button', { name: '退回前面环节' }).click();
    const dialog = head.getByRole('dialog').filter({ hasText: '退回到' });
    await dialog.getByRole('button', { name: '退回前面环节' }).click();
    await expect(dialog.getByText('必填').first()).toBeVisible();
    await dialog.getByLabel('理由').fill('评审意见未附能效指标对比');
    await picture(head, 'work-04-send-back-phone');
    await dialog.getByRole('button', { name: '退回前面环节' }).click();
    await expect(town.getByText(/正在节能评审/).first()).toBeVisible();
    await town.getByRole('tab', { name: /办理过程/ }).click();
    await expect(town.getByText(/退回“节能评审”重新办理/).first()).toBeVisible();
    await picture(town, 'work-05-sent-back');
    await town.getByRole('tab', { name: /流程图/ }).click();
    await expect(town.locator('.react-flow__node').first()).toBeVisible();
    await picture(town, 'work-06-flow');
  });

  await test.step('asked anew, then decided', async () => {
    await openFromBox(section, TITLE);
    await sign(section, { outcome: '同意', text: '已补充能效指标对比' });
    const head = await signIn(browser, 'drc.head');
    await openFromBox(head, TITLE);
    await sign(head, { outcome: '通过节能审查' });
    await expect(town.getByText(/正在送达|送达/).first()).toBeVisible();
  });
});
