import type { Browser } from 'playwright-core';
import { readEnv } from '#platform/env';
import { openLog } from '#platform/log';
import { dataFolder } from '#test/support/api';
import { requireTool } from '#test/support/require-tool';
import { type RunningWorker, startWorker } from '#worker/worker';
import { CHROMIUM, launch, shoot, violations } from './browser';
import { choose, Desks, looksRight, putPerson } from './desks';
import { type Office, openOffice } from './office';

const describeIf = requireTool(CHROMIUM, 'the screens are tried in a real browser') ? describe : describe.skip;
const NUMBER = '问〔演示2023〕1号';
const FILE = { name: '现场照片.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC', 'base64') };

/** From an inspector's two hours to the look-back and the assessment office's desk, each at his own screen. */
describeIf('a finding, from the sample to the look-back', () => {
  let office: Office;
  let browser: Browser;
  let worker: RunningWorker;
  const folder = dataFolder();
  let desks: Desks;
  let found = '';

  beforeAll(async () => {
    [office, browser] = await Promise.all([openOffice(), launch()]);
    desks = new Desks(browser, office);
    await putPerson(office, 'second-inspector', 'inspector');
    await putPerson(office, 'assessor', 'assessment', office.county.units.county);
    await office.county.sql(`UPDATE inspection_access SET ends_at = (SELECT clock_at + interval '2 hours' FROM county WHERE county_id = $1) WHERE county_id = $1`, [office.county.id]);
    worker = await startWorker(readEnv({ DATABASE_URL: office.ownerUrl, DATA_DIR: folder.path }), openLog('silent', 'worker'));
  });
  afterAll(async () => {
    await worker?.close();
    await browser?.close();
    await office?.close();
    folder.remove();
  });

  it('an inspector with two hours samples five tasks and sees that the trail of one holds', async () => {
    const page = await desks.at('inspector', '/inspection/samples');
    await page.getByText('只读查阅：全县').waitFor();
    await page.getByRole('button', { name: '抽取' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '抽取', exact: true }).click();
    await page.getByText('刚刚用留存的种子和总体重新抽取：结果一致').waitFor();
    expect(await page.getByRole('row').count()).toBe(6);
    await page.getByRole('button', { name: '提出问题' }).first().waitFor();
    await looksRight(page, 'sample-findings');
    await page.goto(`${office.url}/assignments/${String(office.tasks[1])}/trail`);
    await page.getByRole('tab', { name: '留痕' }).waitFor();
  });

  it('raises a finding with quoted entries from the task’s own page', async () => {
    const { sql, id } = office.county;
    const task = String(office.tasks[1]);
    const clerk = await desks.at('clerk', `/report#${task}`);
    await clerk.getByLabel(/^说明/).first().fill('按计划推进');
    await clerk.getByRole('button', { name: '提交可提交的 1 项' }).click();
    await clerk.getByRole('button', { name: '提交 1 项' }).click();
    await clerk.getByText('已提交 1 项').waitFor();
    const [reported] = await sql(`SELECT assignment_id AS id FROM report WHERE county_id = $1 ORDER BY received_at DESC LIMIT 1`, [id]);
    const page = await desks.at('inspector', `/assignments/${String(reported?.['id'])}/trail`);
    await page.getByText('校验一致').first().waitFor();
    await page.getByRole('button', { name: '提出问题' }).click();
    await page.getByLabel('问题', { exact: true }).fill('进度与现场不符');
    await page.getByLabel('事实').fill('报告称按计划推进，现场未开工');
    await choose(page, '来源', '巡察');
    await page.getByLabel('来源文号').fill('演示巡反〔2023〕1号');
    await page.getByLabel('需要的整改证明').fill('开工照片');
    await page.getByRole('group', { name: '引用留痕' }).getByRole('checkbox').first().check();
    await shoot(page, 'raise-finding-1440');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: '提出问题', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '进度与现场不符' }).waitFor();
    await page.getByText('与引用时一致').waitFor();
    expect(await page.getByText(NUMBER).count()).toBeGreaterThan(0);
    found = new URL(page.url()).pathname;
    await looksRight(page, 'finding-raised');
  });

  it('the unit finds it among what it has to do, signs for it and hands in a plan', async () => {
    const page = await desks.at('clerk', '/todo');
    await page.getByText('进度与现场不符').waitFor();
    await page.getByRole('link', { name: '看问题' }).first().click();
    await page.getByRole('button', { name: '签收', exact: true }).click();
    await page.getByRole('button', { name: '报送整改方案' }).waitFor();
    await page.goto(`${office.url}/todo`);
    await page.getByRole('heading', { name: /问题整改/ }).waitFor();
    await looksRight(page, 'todo-finding');
    await desks.act('clerk', [found, '报送整改方案'], async () => {
      await page.getByLabel('怎样整改').fill('三月底开工，每周核对');
      await page.getByLabel('计划完成日').fill('2023-03-31');
    });
    await page.getByText('待审核').waitFor();
    await page.getByText('方案待审').waitFor();
  });

  it('a second inspector, who has no access, accepts the plan; the unit puts it right and proves it', async () => {
    const register = await desks.at('second-inspector', '/findings?waiting=1');
    await register.getByRole('link', { name: '进度与现场不符' }).waitFor();
    await looksRight(register, 'findings-waiting');
    await desks.act('second-inspector', [found, '审核整改方案'], async (page) => {
      await choose(page, '意见', '同意');
      await page.getByLabel('理由').fill('可行');
    });
    const page = await desks.at('clerk', found);
    await page.getByRole('link', { name: '报送整改证明' }).click();
    const row = page.locator('.report-row', { hasText: '进度与现场不符' });
    await row.getByLabel(/^说明/).fill('已开工，照片见附件');
    await row.getByLabel('报告办结，请求核验').check();
    await row.getByRole('button', { name: /^选佐证/ }).click();
    await page.getByLabel('选择文件或拍照').setInputFiles(FILE);
    await page.getByRole('button', { name: '上传佐证' }).click();
    await page.getByRole('checkbox', { name: /现场照片/ }).waitFor();
    await page.getByRole('button', { name: '选用 1 份' }).click();
    await page.getByRole('button', { name: '提交可提交的 1 项' }).click();
    await page.getByRole('button', { name: '提交 1 项' }).click();
    await page.getByText('已提交 1 项').waitFor();
  });

  it('re-checks it, two persons sign, and it is closed with a day to look back', async () => {
    const page = await desks.at('second-inspector', found);
    await page.getByRole('link', { name: '去复查' }).click();
    await page.getByRole('button', { name: /^打开核验/ }).waitFor();
    await page.keyboard.press('o');
    await page.getByRole('button', { name: /^核验通过/ }).waitFor();
    await page.keyboard.press('v');
    await page.getByLabel('意见').fill('现场已核对');
    await page.getByRole('dialog').getByRole('button', { name: '核验通过' }).click();
    await page.getByText('没有等待核验的报送').waitFor();
    await desks.act('head', [found, '签字（单位负责人）']);
    const leader = await desks.at('leader', '/cockpit');
    await leader.getByRole('link', { name: /问题整改待您办理/ }).click();
    await leader.getByRole('link', { name: '进度与现场不符' }).waitFor();
    await desks.act('leader', [found, '签字（分管领导）']);
    await desks.act('second-inspector', [found, '销号'], (one) => one.getByLabel('回头看日期').fill('2023-06-15'));
    await page.getByText('已销号，待回头看').waitFor();
    await looksRight(page, 'finding-closed');
  });

  it('proposes a deduction, which lies on the assessment office’s desk and is decided there with a reason', async () => {
    await desks.act('second-inspector', [found, '提出计分建议'], async (page) => {
      await page.getByLabel('建议分值').fill('-2');
      await page.getByLabel('理由').fill('弄虚作假');
    });
    const page = await desks.at('assessor', '/score-proposals');
    await page.getByText('-2 分').waitFor();
    await looksRight(page, 'score-proposals');
    await page.getByRole('button', { name: '作出决定' }).click();
    await choose(page, '意见', '不采纳');
    await page.getByLabel('理由').fill('已由督办单扣分');
    await shoot(page, 'score-proposal-decide-1440');
    await page.getByRole('dialog').getByRole('button', { name: '作出决定', exact: true }).click();
    await page.getByText('没有计分建议').waitFor();
  });

  it('the look-back comes with its day, and what was seen ends it', async () => {
    const { sql, id } = office.county;
    await sql(`UPDATE county SET clock_at = '2023-06-15T17:00:00Z' WHERE county_id = $1`, [id]);
    const page = await desks.at('second-inspector', '/findings?waiting=1');
    await page.getByText('回头看已到期').waitFor();
    await page.getByRole('button', { name: /通知，\d+ 条未读/ }).click();
    await page.getByText(/到了回头看日期/).first().waitFor();
    await shoot(page, 'look-back-due-1440');
    await desks.act('second-inspector', [found, '回头看结论'], (one) => one.getByLabel('看到的情况').fill('施工正常，未反弹'));
    await page.getByText('回头看未反弹').first().waitFor();
    await looksRight(page, 'finding-settled');
    expect(desks.noise()).toEqual([]);
  });
});
