import type { Browser } from 'playwright-core';
import { requireTool } from '#test/support/require-tool';
import { CHROMIUM, launch, shoot, sideways } from './browser';
import { type Office, openOffice } from './office';
import { putOfficers } from './officers';
import { enter, type Seat, sitDown, WAYS } from './ways';

const describeIf = requireTool(CHROMIUM, 'the screens are tried in a real browser') ? describe : describe.skip;
const NEW_PASSWORD = 'Another-pass-2023';
const NAME = '潼川镇新经办人';

/** The three administrators, each his part: an account, its role proposed and approved, what the log says of it. */
describeIf.each(WAYS)('administration %s', (name, way) => {
  let office: Office;
  let browser: Browser;
  let link = '';
  const seats: Seat[] = [];

  beforeAll(async () => {
    [office, browser] = await Promise.all([openOffice(), launch()]);
    await putOfficers(office);
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  async function signedIn(login: string, password?: string): Promise<Seat> {
    const seat = await sitDown(browser, office, way);
    seats.push(seat);
    await enter(seat, office, login, password);
    return seat;
  }

  it('the system administrator creates an account and a link for it', async () => {
    const { page, hand, say, button } = await signedIn('system-admin');
    await hand.press(button('新建账号', 'Create an account'));
    const sheet = page.getByRole('dialog');
    await hand.write(sheet.getByLabel(say('姓名', 'Name')), NAME);
    await hand.pick(sheet.getByLabel(say('单位', 'Unit')), '潼川镇');
    await hand.write(sheet.getByLabel(say('账号', 'Login'), { exact: true }), 'tongchuan-new');
    await hand.press(sheet.getByRole('button', { name: say('新建账号', 'Create an account') }));
    await sheet.waitFor({ state: 'hidden' });
    await hand.write(page.getByLabel(say('账号或姓名', 'Login or name')), 'tongchuan-new');
    await hand.press(page.getByRole('link', { name: NAME }));
    await hand.press(button('发一次性链接', 'One-time link'));
    link = await page.getByRole('textbox', { name: say('一次性设置链接', 'One-time link') }).inputValue();
  });

  it('whoever it is for sets his password', async () => {
    const seat = await sitDown(browser, office, way);
    seats.push(seat);
    const { page, hand, say, button } = seat;
    await page.goto(office.url);
    if (way.language === 'en') await hand.press(page.getByRole('button', { name: 'English' }));
    await page.goto(link);
    await hand.write(page.getByLabel(say('口令', 'Password'), { exact: true }), NEW_PASSWORD);
    await hand.write(page.getByLabel(say('再输一次新口令', 'The new password again')), NEW_PASSWORD);
    await hand.press(button('启用', 'Activate'));
    await page.getByText(say('账号已启用', 'Your account is active')).waitFor();
  });

  it('the security administrator proposes the role, which opens nothing yet', async () => {
    const { page, hand, say, button } = await signedIn('security-admin');
    await hand.write(page.getByLabel(say('账号或姓名', 'Login or name')), 'tongchuan-new');
    await hand.press(page.getByRole('link', { name: NAME }));
    await hand.press(button('提出授权', 'Propose a role'));
    const sheet = page.getByRole('dialog');
    await hand.pick(sheet.getByLabel(say('角色', 'Role')), say('经办人', 'clerk'));
    await hand.press(sheet.getByRole('button', { name: say('提出授权', 'Propose a role') }));
    await page.getByText(say('待批准', 'waits for approval'), { exact: true }).waitFor();
    const given = await office.county.sql(`SELECT count(*)::int AS n FROM role_grant g JOIN account a ON a.county_id = g.county_id AND a.id = g.account_id WHERE a.login = 'tongchuan-new' AND a.county_id = $1`, [office.county.id]);
    expect(given).toEqual([{ n: 0 }]);
  });

  it('the audit administrator approves it, and reads it in the log', async () => {
    const seat = await signedIn('audit-admin');
    const { page, hand, say, button } = seat;
    await hand.press(page.getByRole('checkbox', { name: new RegExp(NAME) }));
    await shoot(page, `role-approval-${name}`);
    expect(await sideways(page)).toBe(0);
    await hand.press(button('批准所选 1 项', 'Approve the 1 chosen'));
    const sheet = page.getByRole('dialog');
    await hand.write(sheet.getByLabel(say('依据或理由', 'Basis or reason')), '任职文件已核对');
    await hand.press(sheet.getByRole('button', { name: say('批准授权', 'Approve roles') }));
    await page.getByText(say('待批准的授权', 'Roles waiting for approval')).waitFor({ state: 'hidden' });
    await seat.go('日志', 'Logs');
    await page.getByText(say('授予角色经办人', 'The role clerk was granted')).first().waitFor();
  });

  it('the new clerk has his work', async () => {
    const { page, say } = await signedIn('tongchuan-new', NEW_PASSWORD);
    await page.getByRole('heading', { name: say('我的待办', 'To do') }).waitFor();
    await page.getByText('农村电商网点改造升级').first().waitFor();
  });

  it('nothing was said on the console, and nobody else was asked', () => {
    expect(seats.flatMap(({ noise }) => noise)).toEqual([]);
  });
});
