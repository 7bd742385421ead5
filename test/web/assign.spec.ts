import type { Browser } from 'playwright-core';
import { SendDirectives } from '#engine/assignment/send-directives';
import { dataSource } from '#engine/core/data-source';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { CalendarShelf } from '#engine/plan/calendars';
import { requireTool } from '#test/support/require-tool';
import { CHROMIUM, type Desk, launch, NARROW, openDesk, shoot, sideways, signIn, violations } from './browser';
import { type Office, openOffice } from './office';

const describeIf = requireTool(CHROMIUM, 'the screens are tried in a real browser') ? describe : describe.skip;
const MINUTES = '会议议定：\n1. 由县农业农村局牵头，县商务局配合，各镇乡10个工作日内完成塘库蓄水排查，每月25日前报进展。\n2. 县住建局、县商务局牵头，3月底前新建农村公路30公里，涉及潼川镇、塔山镇。';

describeIf('from a line of minutes to a signed-for task', () => {
  let office: Office;
  let browser: Browser;
  let leader: Desk;
  let chief: Desk;

  beforeAll(async () => {
    [office, browser] = await Promise.all([openOffice(), launch()]);
    leader = await openDesk(browser, office);
    chief = await openDesk(browser, office);
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  /** What the worker does within a second: sends what is not taken back any more. */
  async function send(): Promise<number> {
    const source = await dataSource({ url: office.ownerUrl, role: 'duban_worker', poolSize: 2 }).initialize();
    const sent = await new SendDirectives(new UnitOfWork(source), new CalendarShelf()).run(office.county.id);
    await source.destroy();
    return sent;
  }

  it('reads the lines, says at its place what cannot be, and keeps what was corrected when the page is lost', async () => {
    const { page } = leader;
    await signIn(leader, office, 'leader');
    await page.getByRole('link', { name: '交办', exact: true }).click();
    await page.getByText('还没有任务').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('批示、纪要或通知').fill(MINUTES);
    await page.getByRole('button', { name: '读出任务' }).click();
    const [first, second] = [page.getByRole('region', { name: '任务 1' }), page.getByRole('region', { name: '任务 2' })];
    await first.getByText('2023-03-29').waitFor();
    await first.getByText('还有 10 个工作日').waitFor();
    await first.getByText('全部 3 个镇乡').waitFor();
    await second.getByText(/牵头单位多于一个/).waitFor();
    await page.getByText('还有 1 处需更正').waitFor();
    await shoot(page, 'assign-read-1440');
    expect(await violations(page)).toEqual([]);
    await second.getByLabel('牵头单位').click();
    await page.keyboard.type('住房');
    await page.keyboard.press('Enter');
    await second.getByRole('button', { name: '选择镇乡' }).click();
    await second.getByLabel('潼川镇分解数').fill('10');
    await second.getByLabel('塔山镇分解数').fill('15');
    await second.getByText('合计 25 / 目标 30 公里').waitFor();
    await second.getByLabel('塔山镇分解数').fill('20');
    await second.getByLabel('须附照片').check();
    await second.getByText('要求照片须写明理由，填报人会看到').waitFor();
    await second.getByLabel('为何必须用照片').fill('须见路面成型');
    await page.reload();
    await page.getByText('将生成 7 个任务').waitFor();
    expect(await second.getByLabel('为何必须用照片').inputValue()).toBe('须见路面成型');
  });

  it('makes nothing until the time to take it back is over', async () => {
    const { page } = leader;
    await page.getByRole('button', { name: '交办 7 个任务' }).click();
    await page.getByText(/后发出$/).waitFor();
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'directives-waiting-1440');
    expect(await send()).toBe(0);
    await page.getByRole('button', { name: '撤回' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: '撤回' }).click();
    await page.getByText('已撤回').first().waitFor();
    const made = await office.county.sql(`SELECT count(*)::int AS n FROM annual_list WHERE county_id = $1 AND kind = 'register'`, [office.county.id]);
    expect(made).toEqual([{ n: 0 }]);
  });

  it('waits for the leader where the office writes down his word; he lets it out, and the unit signs for it, all by keyboard', async () => {
    const { page } = chief;
    await signIn(chief, office, 'chief');
    await page.getByRole('banner').waitFor();
    await page.goto(`${office.url}/assign`);
    await page.getByLabel('批示、纪要或通知').fill('请县农业农村局会同县商务局本月底前完成冷库检查，涉及潼川镇');
    await page.getByRole('button', { name: '读出任务' }).press('Enter');
    await page.getByLabel('领导批示或口头交办').press('Space');
    await page.getByLabel('作出批示的领导').press('Enter');
    await page.keyboard.type('分管农业');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '送分管农业副县长批准', disabled: false }).press('Enter');
    await page.getByText('待领导批准').first().waitFor();
    await leader.page.goto(`${office.url}/cockpit`);
    await leader.page.getByRole('link', { name: /交办待您批准/ }).press('Enter');
    await leader.page.getByRole('button', { name: '批准交办' }).press('Enter');
    await leader.page.getByRole('tooltip').getByRole('button', { name: '批准交办' }).press('Enter');
    await leader.page.goto(`${office.url}/directives`);
    await leader.page.getByRole('button', { name: '立即发出' }).press('Enter');
    await leader.page.getByRole('tooltip').getByRole('button', { name: '立即发出' }).press('Enter');
    await leader.page.getByText('已完成：立即发出').waitFor();
    expect(await send()).toBe(1);
    await leader.page.reload();
    await leader.page.getByText('立项交办〔2023〕1号').waitFor();
    const clerk = await openDesk(browser, office, NARROW);
    await signIn(clerk, office, 'clerk');
    await clerk.page.getByRole('link', { name: /冷库检查/ }).first().press('Enter');
    await clerk.page.getByText(/立项交办〔2023〕1号 · 分管农业副县长/).waitFor();
    await shoot(clerk.page, 'item-with-basis-360');
    expect([await violations(clerk.page), await sideways(clerk.page)]).toEqual([[], 0]);
    expect(clerk.noise).toEqual([]);
  });

  it('fits a phone, and nothing was said on the console', async () => {
    const { page } = chief;
    await page.setViewportSize(NARROW);
    await page.goto(`${office.url}/assign`);
    await page.getByLabel('批示、纪要或通知').fill(MINUTES);
    await page.getByRole('button', { name: '读出任务' }).click();
    await page.getByRole('region', { name: '任务 2' }).waitFor();
    await shoot(page, 'assign-360');
    expect([await violations(page), await sideways(page)]).toEqual([[], 0]);
    await page.goto(`${office.url}/directives`);
    await page.getByText('立项交办〔2023〕1号').waitFor();
    await shoot(page, 'directives-360');
    expect([await violations(page), await sideways(page)]).toEqual([[], 0]);
    expect([...leader.noise, ...chief.noise]).toEqual([]);
  });
});
