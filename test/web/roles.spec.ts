import type { Browser } from 'playwright-core';
import { elapsedMs } from '#platform/clock';
import { requireTool } from '#test/support/require-tool';
import { until } from '../faults/until';
import { CHROMIUM, launch, PATIENCE_MS, shoot, sideways } from './browser';
import { type Office, openOffice } from './office';
import { enter, type Seat, sitDown, textOf, WAYS, type Way } from './ways';

const describeIf = requireTool(CHROMIUM, 'the screens are tried in a real browser') ? describe : describe.skip;
/** One white pixel. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC', 'base64');
const [SHOPS, FIELDS, COLD, ROADS] = ['农村电商网点改造升级', '高标准农田建设', '冷链物流中心建成', '农村公路新建及维修整治'] as const;
/** What a month's reporting may take at most, signed in. */
const TWO_MINUTES_MS = 120_000;

/** One path for each role, from the sign-in to what it is there for. */
describeIf.each(WAYS)('%s', (name, way: Way) => {
  let office: Office;
  let browser: Browser;
  let leader: Seat;
  let before: string | null;
  const seats: Seat[] = [];

  beforeAll(async () => {
    [office, browser] = await Promise.all([openOffice(), launch()]);
    await office.county.sql(`UPDATE assignment SET countersign = true WHERE county_id = $1 AND id = $2`, [office.county.id, office.tasks[1]]);
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  async function signedIn(login: string): Promise<Seat> {
    const seat = await sitDown(browser, office, way);
    seats.push(seat);
    await enter(seat, office, login);
    return seat;
  }

  it('the leader opens the cockpit', async () => {
    leader = await signedIn('leader');
    await leader.page.locator('.tallies').waitFor();
    before = await textOf(leader.page, '.tallies');
  });

  it('the clerk signs for a task and reports all of the period without leaving the screen', async () => {
    const seat = await signedIn('clerk');
    const { page, hand, say, button } = seat;
    await hand.press(button('选中全部待签收', 'Choose all to sign'));
    await hand.press(button('签收所选 1 项', 'Sign for the 1 chosen'));
    await page.getByText(say('已签收 1 项', '1 signed for')).waitFor();
    await seat.go('本期填报', 'Report');
    const row = (title: string) => page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) });
    const field = (title: string, zh: string, en: string) => row(title).getByLabel(new RegExp(`^${say(zh, en)}`)).first();
    await field(ROADS, '说明', 'Text').waitFor();
    const begun = elapsedMs();
    await hand.write(field(SHOPS, '说明', 'Text'), '已完成选址');
    await hand.write(field(FIELDS, '累计数', 'Figure'), '120');
    await hand.write(field(FIELDS, '说明', 'Text'), '正在平整');
    await hand.write(field(COLD, '说明', 'Text'), '已通过验收');
    await hand.press(row(COLD).getByRole('checkbox', { name: say('报告办结，请求核验', 'Complete: ask for verification') }));
    await hand.press(row(COLD).getByRole('button', { name: new RegExp(`^${say('选佐证', 'Attach')}`) }));
    await attach(seat);
    await hand.write(field(ROADS, '累计数', 'Figure'), '30');
    await hand.write(field(ROADS, '说明', 'Text'), '全部通车');
    await hand.press(row(ROADS).getByRole('checkbox', { name: say('报告办结，请求核验', 'Complete: ask for verification') }));
    await shoot(page, `role-report-${name}`);
    expect(await sideways(page)).toBe(0);
    await hand.press(button('提交可提交的 4 项', 'Submit the 4 ready'));
    await hand.press(page.getByRole('dialog').getByRole('button', { name: say('提交 4 项', 'Submit 4') }));
    await page.getByText(say('已提交 4 项', '4 submitted')).waitFor();
    expect(elapsedMs() - begun).toBeLessThan(TWO_MINUTES_MS);
    expect(new URL(page.url()).pathname).toBe('/report');
  });

  /** Of what was just chosen from the machine: uploaded to the shelf and taken at once. */
  async function attach({ page, hand, say }: Seat): Promise<void> {
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say('选择文件或拍照', 'Choose a file or take a photo')).setInputFiles({ name: '验收照片.png', mimeType: 'image/png', buffer: PICTURE });
    await hand.press(dialog.getByRole('button', { name: say('上传佐证', 'Upload evidence') }));
    await dialog.getByRole('checkbox', { name: /验收照片/ }).waitFor();
    await hand.press(dialog.getByRole('button', { name: say('选用 1 份', 'Attach 1') }));
    await dialog.waitFor({ state: 'hidden' });
  }

  it('the unit head signs the completion', async () => {
    const { page, hand, say, button } = await signedIn('head');
    await hand.press(page.getByRole('link', { name: new RegExp(COLD) }).first());
    await hand.press(button('审签', 'countersign'));
    await hand.press(page.getByRole('dialog').getByRole('button', { name: say('审签', 'countersign') }));
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByText(say('待核验', 'awaiting verification')).first().waitFor();
  });

  it('the verifier sends one back and finds the other true', async () => {
    const seat = await signedIn('verifier');
    const { page, hand, say } = seat;
    await seat.go('核验', 'Verification');
    const named = (zh: string, en: string) => page.getByRole('button', { name: new RegExp(`^${say(zh, en)}`) });
    await hand.press(page.getByRole('button', { name: new RegExp(ROADS) }));
    await hand.press(named('打开核验', 'open for verification'));
    await hand.press(named('退回', 'send back'));
    const sheet = page.getByRole('dialog');
    await hand.press(sheet.getByRole('radio', { name: say('缺少佐证', 'evidence is missing') }));
    await hand.press(sheet.getByRole('checkbox', { name: say('佐证', 'evidence'), exact: true }));
    await hand.write(sheet.getByLabel(say('意见', 'Note')), '请附通车照片');
    await hand.date(sheet.getByLabel(say('改正时限', 'Rework due')), '2023-03-22');
    await hand.press(sheet.getByRole('button', { name: say('退回', 'send back'), exact: true }));
    await sheet.waitFor({ state: 'hidden' });
    await hand.press(named('打开核验', 'open for verification'));
    await hand.press(named('核验通过', 'verify'));
    await hand.write(sheet.getByLabel(say('意见', 'Note')), '已核对验收照片');
    await hand.press(sheet.getByRole('button', { name: say('核验通过', 'verify'), exact: true }));
    await page.getByText(say('没有等待核验的报送', 'Nothing waits for verification')).waitFor();
    await shoot(page, `role-verified-${name}`);
  });

  it('the supervision office closes it out', async () => {
    const seat = await signedIn('chief');
    const { page, hand, say, button } = seat;
    await seat.go('核验', 'Verification');
    await hand.press(button('全选', 'Choose all'));
    await hand.press(button('销号所选 1 项', 'Close out 1'));
    await hand.press(page.getByRole('tooltip').getByRole('button', { name: say('销号所选 1 项', 'Close out 1') }));
    await page.getByText(say('已销号 1 项', '1 closed out')).waitFor();
  });

  it('the leader saw it change, and comes from the colour to the evidence in three presses', async () => {
    const { page, hand, say } = leader;
    await until('the cockpit changes', PATIENCE_MS, async () => (await textOf(page, '.tallies')) !== before);
    await hand.press(page.getByRole('link', { name: new RegExp(`^${say('绿', 'Green')} \\d+$`) }));
    await hand.press(page.getByRole('row').filter({ hasText: '潼川镇' }).getByRole('link', { name: new RegExp(COLD) }));
    await hand.press(page.getByRole('tab', { name: say('佐证', 'Evidence') }));
    await page.getByRole('link', { name: say('下载 验收照片', 'Download 验收照片') }).waitFor();
    await shoot(page, `role-evidence-${name}`);
  });

  it('the clerk finds what came back, with its reason', async () => {
    const { page, say } = await signedIn('clerk');
    await page.getByText(say('退回：缺少佐证', 'Sent back: evidence is missing')).waitFor();
    expect(await sideways(page)).toBe(0);
  });

  it('nothing was said on the console, and nobody else was asked', () => {
    expect(seats.flatMap(({ noise }) => noise)).toEqual([]);
  });
});
