import type { Browser } from 'playwright-core';
import { requireTool } from '#test/support/require-tool';
import { CHROMIUM, type Desk, launch, NARROW, openDesk, shoot, sideways, signIn, violations, WIDE } from './browser';
import { type Office, openOffice } from './office';

const describeIf = requireTool(CHROMIUM, 'the screens are tried in a real browser') ? describe : describe.skip;

interface Walk {
  readonly login: string;
  readonly pages: readonly (readonly [name: string, path: string, sight: string])[];
}

const item = (office: Office): string => `/assignments/${String(office.tasks[0])}`;

const walks = (office: Office): readonly Walk[] => [
  {
    login: 'clerk',
    pages: [
      ['tasks', '/assignments', '按计划推进，或已销号'],
      ['item', item(office), '核验单位'],
      ['item-progress', `${item(office)}/progress`, '还没有报送过'],
      ['item-evidence', `${item(office)}/evidence`, '这项任务还没有佐证'],
      ['item-assessment', `${item(office)}/assessment`, '本任务不计入考核'],
      ['item-trail', `${item(office)}/trail`, '还没有留痕'],
      ['no-access', '/verification', '没有查看权限'],
      ['missing', '/assignments/00000000-0000-7000-8000-000000000000', '重试'],
    ],
  },
  {
    login: 'chief',
    pages: [
      ['office-tasks', '/assignments?state=underway', '按计划推进，或已销号'],
      ['office-filtered', '/assignments?dueFrom=2030-01-01&from=2030-01-01', '筛选后没有结果'],
    ],
  },
  { login: 'leader', pages: [['leader-requests', '/requests', '没有待决定的申请'], ['leader-tasks', '/assignments', '按计划推进，或已销号']] },
];

/** What `visits.spec.ts`, which goes to every page once, does not see: other tabs, other eyes, filters, what is refused or missing. */
describeIf('a page seen otherwise', () => {
  let office: Office;
  let browser: Browser;

  beforeAll(async () => {
    [office, browser] = await Promise.all([openOffice(), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  /** Faults of one page at one width, so that one run tells all of them. */
  async function faultsOf({ page }: Desk, name: string, sight: string): Promise<readonly string[]> {
    const found = await page.getByText(sight).first().waitFor().then(() => [], () => [`${sight} is not to be seen`]);
    const wide = await sideways(page);
    await shoot(page, name);
    return [...found, ...(wide > 0 ? [`sticks out by ${wide}px`] : []), ...(await violations(page))].map((fault) => `${name}: ${fault}`);
  }

  it.each([
    ['1440', WIDE],
    ['360', NARROW],
  ])('is accessible, fits %s pixels and keeps the console silent', async (width, size) => {
    const faults: string[] = [];
    for (const { login, pages } of walks(office)) {
      const desk = await openDesk(browser, office, size);
      await signIn(desk, office, login);
      await desk.page.getByRole('banner').waitFor();
      for (const [name, path, sight] of pages) {
        await desk.page.goto(office.url + path);
        faults.push(...(await faultsOf(desk, `${name}-${width}`, sight)));
      }
      faults.push(...desk.noise);
      await desk.context.close();
    }
    expect(faults).toEqual([]);
  });
});
