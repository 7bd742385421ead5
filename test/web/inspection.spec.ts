import type { Browser } from 'playwright-core';
import { requireTool } from '#test/support/require-tool';
import { CHROMIUM, launch, NARROW, openDesk, shoot, sideways, signIn, violations, WIDE } from './browser';
import { type Office, openOffice } from './office';

const describeIf = requireTool(CHROMIUM, 'the screens are tried in a real browser') ? describe : describe.skip;

describeIf('the inspector’s desk', () => {
  let office: Office;
  let browser: Browser;

  beforeAll(async () => {
    [office, browser] = await Promise.all([openOffice(), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  it.each([
    ['inspector', 'inspection', '/inspection', '进行中'],
    ['chief', 'inspection-office', '/inspection', '登记计划'],
    ['inspector', 'inspection-reads', '/inspection/reads', '只增不改'],
    ['inspector', 'inspection-timeline', '/inspection/timeline?of=period&from=2023-01-01', '校验一致'],
    ['inspector', 'inspection-samples', '/inspection/samples', '还没有抽样'],
    ['inspector', 'inspection-state', '/inspection/state?of=list', '选择要看的对象'],
  ])('%s: %s is accessible at both widths', async (login, name, path, sight) => {
    for (const size of [WIDE, NARROW]) {
      const desk = await openDesk(browser, office, size);
      await signIn(desk, office, login);
      await desk.page.getByRole('banner').waitFor();
      await desk.page.goto(office.url + path);
      await desk.page.getByText(sight).first().waitFor();
      await shoot(desk.page, `${name}-${size.width}`);
      const faults = [...(await violations(desk.page)), ...desk.noise];
      expect({ name, width: size.width, wide: await sideways(desk.page), faults }).toEqual({ name, width: size.width, wide: 0, faults: [] });
      await desk.context.close();
    }
  });
});
