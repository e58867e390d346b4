import { expect, test } from '@playwright/test';
import { fileExample, openFromBox, PHONE, picture, setClock, sign, signIn } from './people.js';

const TITLE = '共和镇“三个一”机制推动工业城项目提速';

test('an article goes from a town to a published issue of the bulletin, sent back once on the way', async ({
  browser,
  request,
}) => {
  const administrator = await signIn(browser, 'admin.system');
  await setClock(administrator, '2026-06-01T10:00');
  const town = await signIn(browser, 'gonghe.officer');
  await fileExample(town, 'article');
  const editor = await signIn(browser, 'infodesk.editor');
  const chief = await signIn(browser, 'govoffice.head', PHONE);

  await test.step('both units sign it; the article itself is what they see', async () => {
    for (const head of ['gonghe.head', 'sic.head']) {
      const page = await signIn(browser, head);
      await openFromBox(page, TITLE);
      await expect(page.getByText('主要做法').first()).toBeVisible();
      await sign(page, { outcome: '同意报送' });
      await page.context().close();
    }
  });

  await test.step('cleared, and its facts found right', async () => {
    for (const checker of ['partyoffice.section', 'nr.officer']) {
      const page = await signIn(browser, checker);
      await openFromBox(page, TITLE);
      await sign(page, { outcome: '属实，可以发布' });
      await page.context().close();
    }
  });

  await test.step('the desk edits it, and writes its note with the same form', async () => {
    await openFromBox(editor, TITLE);
    await editor.getByRole('button', { name: /^打开申请表 · 编辑后采用/ }).click();
    const body = editor.locator('#form_body');
    await body.fill((await body.inputValue()).replace('报建环节', '用地报建环节'));
    await editor.getByLabel('编者按').fill('共和镇的做法值得各镇（街道）借鉴。');
    await picture(editor, 'article-01-edited');
    await editor.getByRole('button', { name: '编辑后采用', exact: true }).click();
    await expect(editor.getByText(/正在由主编签发/).first()).toBeVisible();
  });

  await test.step('the chief editor sees the changes on a phone, and sends it back to the desk', async () => {
    await openFromBox(chief, TITLE);
    await chief.getByRole('button', { name: '修改对照' }).click();
    await expect(chief.locator('ins').filter({ hasText: '用地' }).first()).toBeVisible();
    await picture(chief, 'article-02-changes-phone');
    await chief.getByRole('toolbar', { name: '可以办理' }).getByRole('button', { name: '更多' }).click();
    await chief.getByRole('button', { name: '退回前面环节' }).click();
    const dialog = chief.getByRole('dialog').filter({ hasText: '退回到' });
    await dialog.getByRole('radio', { name: '信息科编辑' }).check();
    await dialog.getByLabel('理由').fill('编者按请再精炼');
    await dialog.getByRole('button', { name: '退回前面环节' }).click();
    await expect(chief.getByText(/正在由信息科编辑/).first()).toBeVisible();
  });

  await test.step('the desk reads who sent it back and why, and does it anew', async () => {
    await openFromBox(editor, TITLE);
    await expect(editor.getByText(/由“主编签发”退回本环节重新办理/)).toBeVisible();
    await expect(editor.getByText('编者按请再精炼').first()).toBeVisible();
    await picture(editor, 'article-03-sent-back');
    await editor.getByLabel('编者按').fill('共和镇的做法值得借鉴。');
    await sign(editor, { outcome: '采用' });
    await openFromBox(chief, TITLE);
    await sign(chief, { outcome: '签发' });
    await expect(town.getByText('已采用').first()).toBeVisible();
  });

  await test.step('placed in an issue, presented, signed on the phone, published', async () => {
    const act = async (page: typeof editor, name: string): Promise<void> => {
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('tooltip').getByRole('button', { name, exact: true }).click();
    };
    await editor.goto('/bulletin');
    await editor.getByRole('button', { name: '新编一期' }).click();
    await editor.getByRole('button', { name: '编入' }).click();
    await editor.getByRole('button', { name: '保存编排' }).click();
    await act(editor, '送签');
    await expect(editor.getByText('待签发').first()).toBeVisible();
    await chief.goto(new URL(editor.url()).pathname);
    await expect(chief.getByText('待签发').first()).toBeVisible();
    await picture(chief, 'article-04-issue-phone');
    await act(chief, '签发');
    await expect(chief.getByText('已签发，待出版').first()).toBeVisible();
    await editor.reload();
    await act(editor, '出版');
    await expect(editor.getByText(/内容摘要（SHA-256）/).first()).toBeVisible();
    await picture(editor, 'article-05-published');
  });

  await test.step('anybody reads the page and opens the PDF', async () => {
    const path = await editor.getByRole('link', { name: '公开网页' }).getAttribute('href');
    const reader = await browser.newContext().then((context) => context.newPage());
    await reader.goto(path ?? '');
    await expect(reader.getByRole('heading', { name: TITLE }).first()).toBeVisible();
    await expect(reader.getByText('共和镇的做法值得借鉴。').first()).toBeVisible();
    await expect(reader.getByText('共和镇、科工商务局供稿').first()).toBeVisible();
    await picture(reader, 'article-06-page');
    const pdf = await request.get(`${path}.pdf`);
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
