import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { newId } from '#platform/ids';
import { PROJECT_ROOT } from '#platform/project';
import { putDocuments } from '#test/support/documents';
import { requireTool } from '#test/support/require-tool';
import { CHROMIUM, type Desk, launch, NARROW, openDesk, shoot, sideways, signIn, violations, WIDE } from './browser';
import { type Office, openOffice } from './office';
import { putPerson } from './desks';
import { putOfficers } from './officers';

const describeIf = requireTool(CHROMIUM, 'the screens are tried in a real browser') ? describe : describe.skip;

/** What the address of a page may stand for here. `unknown` is an id that nothing has: the page must say so in words. */
interface Known {
  readonly task: string;
  readonly slip: string;
  readonly list: string;
  /** A list that is dispatched. */
  readonly current: string;
  readonly account: string;
  readonly draft: string;
  readonly document: string;
  readonly unknown: string;
}
/** `sight` is what must be read there, by day in Chinese and by night in English. */
type Visit = readonly [login: string, address: (known: Known) => string, sight?: readonly [zh: string, en?: string]];

const at = (address: string) => (): string => address;

/** Each page of `apps/web/src/routes.ts`, by its path there: who goes, and where. A page that is missing here fails. */
const VISITS: Readonly<Record<string, Visit>> = {
  todo: ['clerk', at('todo'), ['待签收']],
  report: ['clerk', at('report'), ['可从表格软件复制多行', 'Copy rows from a spreadsheet']],
  cockpit: ['leader', at('cockpit'), ['任务亮灯']],
  'heat-map': ['leader', at('heat-map'), ['按计划推进']],
  assign: ['leader', at('assign')],
  directives: ['leader', at('directives')],
  verification: ['chief', at('verification'), ['没有等待核验的报送']],
  requests: ['chief', at('requests'), ['没有待决定的申请']],
  slips: ['chief', at('slips')],
  'slips/:assignmentId/:id': ['chief', ({ task, slip }) => `slips/${task}/${slip}`],
  assignments: ['chief', at('assignments'), ['按计划推进，或已销号', 'Export this table']],
  'assignments/:id/:tab?': ['chief', ({ task }) => `assignments/${task}`, ['核验单位', 'Verified by']],
  documents: ['chief', at('documents')],
  'documents/verify': ['clerk', ({ document }) => `documents/verify?id=${document}&hash=0123456789abcdef`],
  'documents/templates': ['chief', at('documents/templates')],
  'documents/drafts/:id': ['chief', ({ draft }) => `documents/drafts/${draft}`],
  'documents/:id': ['chief', ({ document }) => `documents/${document}`],
  evidence: ['clerk', at('evidence'), ['还没有佐证']],
  completeness: ['chief', at('completeness'), ['期限未到']],
  ladder: ['chief', at('ladder'), ['载入新版本']],
  lists: ['chief', at('lists'), ['测〔2023〕1号']],
  'lists/:id': ['chief', ({ current }) => `lists/${current}`],
  forms: ['chief', at('forms')],
  notices: ['clerk', at('notices')],
  'notices/proof': ['clerk', at('notices/proof')],
  deliveries: ['chief', at('deliveries')],
  'deliveries/:noticeId/:personId': ['chief', ({ unknown }) => `deliveries/${unknown}/${unknown}`],
  'lists/import': ['chief', at('lists/import'), ['下一步：对应列']],
  'lists/:id/dispatch': ['chief', ({ list }) => `lists/${list}/dispatch`],
  inspection: ['inspector', at('inspection')],
  'inspection/timeline': ['inspector', at('inspection/timeline')],
  'inspection/state': ['inspector', at('inspection/state')],
  'inspection/samples': ['inspector', at('inspection/samples')],
  'inspection/samples/:id': ['inspector', ({ unknown }) => `inspection/samples/${unknown}`],
  'inspection/log': ['inspector', at('inspection/log')],
  findings: ['inspector', at('findings')],
  'findings/:id': ['inspector', ({ unknown }) => `findings/${unknown}`],
  'score-proposals': ['assessor', at('score-proposals')],
  'inspection/reads': ['inspector', at('inspection/reads')],
  assessments: ['chief', at('assessments')],
  'assessments/:id': ['chief', ({ unknown }) => `assessments/${unknown}`],
  'assessments/:id/facts': ['inspector', ({ unknown }) => `assessments/${unknown}/facts`],
  'runs/:id': ['inspector', ({ unknown }) => `runs/${unknown}`],
  'runs/:id/comparison': ['inspector', ({ unknown }) => `runs/${unknown}/comparison?with=${unknown}`],
  'publications/:id': ['inspector', ({ unknown }) => `publications/${unknown}`],
  appeals: ['clerk', at('appeals')],
  'appeals/:id': ['clerk', ({ unknown }) => `appeals/${unknown}`],
  scores: ['clerk', at('scores')],
  'scores/:id': ['clerk', ({ unknown }) => `scores/${unknown}`],
  'scores/:id/letter/:unitId': ['clerk', ({ unknown }) => `scores/${unknown}/letter/${unknown}`],
  schemes: ['chief', at('schemes')],
  'schemes/:id': ['chief', ({ unknown }) => `schemes/${unknown}`],
  'schemes/:id/draft': ['assessor', ({ unknown }) => `schemes/${unknown}/draft`],
  calendar: ['chief', at('calendar?year=2023'), ['调休上班']],
  links: ['chief', at('links'), ['新增包联']],
  accounts: ['system-admin', at('accounts'), ['新建账号']],
  'accounts/:id': ['system-admin', ({ account }) => `accounts/${account}`],
  directory: ['system-admin', at('directory'), ['设立单位']],
  'directory/import': ['system-admin', at('directory/import')],
  operations: ['system-admin', at('operations'), ['提醒渠道']],
  logs: ['audit-admin', at('logs'), ['校验一致']],
  complaints: ['audit-admin', at('complaints')],
  'complaints/own': ['clerk', at('complaints/own')],
  account: ['clerk', at('account'), ['登录中的设备']],
};

const ROUTES = [...readFileSync(join(PROJECT_ROOT, 'apps/web/src/routes.ts'), 'utf8').matchAll(/^ {2}\{ path: '([^']+)'/gm)].map(([, path]) => path);

test('every page has a visit, and every visit a page', () => {
  expect(ROUTES.length).toBeGreaterThan(20);
  expect(Object.keys(VISITS).sort()).toEqual([...ROUTES].sort());
});

describeIf('a visit to every page', () => {
  let office: Office;
  let browser: Browser;
  let known: Known;

  beforeAll(async () => {
    [office, browser] = await Promise.all([openOffice(), launch()]);
    await putOfficers(office);
    await putPerson(office, 'assessor', 'assessment', office.county.units.county);
    const { sql, id, listId, units, actors } = office.county;
    const [task, slip] = [String(office.tasks[0]), newId()];
    await sql(
      `INSERT INTO slip (county_id, id, assignment_id, unit_id, office_unit_id, kind, to_rank, drawn_at) VALUES ($1, $2, $3, $4, $5, 'blue', 'unit-head', now())`,
      [id, slip, task, units.near, units.supervision],
    );
    const draft = newId();
    await sql(
      `INSERT INTO annual_list (county_id, id, year, document_number, title, state, verifying_unit_id, rules)
       SELECT county_id, $2, 2024, '测〔2024〕9号', '2024年度测试任务清单', 'draft', verifying_unit_id, rules FROM annual_list WHERE county_id = $1 AND id = $3`,
      [id, draft, listId],
    );
    known = { task, slip, list: draft, current: listId, account: actors.clerk.accountId, unknown: newId(), ...(await putDocuments(office.county, office.ownerUrl)) };
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  const name = (path: string): string => path.replaceAll(/[/:?]+/g, '-');

  /** What is wrong with the page as it stands; `also` names the run. */
  async function faultsOf({ page, noise }: Desk, path: string, also: string, sight?: string): Promise<readonly string[]> {
    await page.locator('main h1, main .stand').first().waitFor();
    const unseen = sight === undefined ? [] : await page.getByText(sight).first().waitFor().then(() => [], () => [`${sight} is not to be seen`]);
    await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
    await shoot(page, `page-${name(path)}-${also}`);
    const wrong = await page.locator('.stand-no-access, .stand-offline, .stand-failed').count();
    const wide = await sideways(page);
    const said = [...unseen, ...(wrong > 0 ? ['is refused or failed'] : []), ...(wide > 0 ? [`sticks out by ${wide}px`] : []), ...(await violations(page)), ...noise.splice(0)];
    return said.map((fault) => `${path} ${also}: ${fault}`);
  }

  async function walk(size: typeof WIDE, also: string, prepare?: (desk: Desk) => Promise<void>): Promise<readonly string[]> {
    const faults: string[] = [];
    for (const login of new Set(Object.values(VISITS).map(([who]) => who))) {
      const desk = await openDesk(browser, office, size);
      await signIn(desk, office, login);
      await desk.page.getByRole('banner').waitFor();
      await prepare?.(desk);
      for (const [path, [who, address, sight]] of Object.entries(VISITS)) {
        if (who !== login) continue;
        await desk.page.goto(`${office.url}/${address(known)}`);
        faults.push(...(await faultsOf(desk, path, also, sight?.[prepare ? 1 : 0])));
      }
      await desk.context.close();
    }
    return faults;
  }

  async function byNightInEnglish({ page }: Desk): Promise<void> {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('button', { name: /我的账号/ }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.keyboard.press('Escape');
  }

  it.each([
    ['1440', WIDE],
    ['360', NARROW],
  ])('is accessible, fits %s pixels, silent on the console, asking nobody else', async (also, size) => {
    expect(await walk(size, also)).toEqual([]);
  }, 300_000);

  it('is so by night and in English too', async () => {
    expect(await walk(WIDE, 'english-night', byNightInEnglish)).toEqual([]);
  }, 300_000);
});
