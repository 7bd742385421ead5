import type { Browser, Page } from 'playwright-core';
import { newId } from '#platform/ids';
import { type Desk, NARROW, openDesk, shoot, sideways, signIn, violations, WIDE } from './browser';
import type { Office } from './office';

/** Somebody more in the county, with the same password as all. */
export async function putPerson({ county: { sql, id, units } }: Office, login: string, role: string, unitId: string = units.office): Promise<void> {
  const [person, account] = [newId(), newId()];
  await sql('INSERT INTO person (county_id, id, name) VALUES ($1, $2, $3)', [id, person, login]);
  await sql(
    `INSERT INTO account (county_id, id, person_id, unit_id, login, state, password_hash)
     SELECT $1, $2, $3, $4, $5, 'active', password_hash FROM account WHERE county_id = $1 AND login = 'clerk'`,
    [id, account, person, units.office, login],
  );
  await sql(`INSERT INTO role_grant (county_id, id, account_id, role, unit_id, since) VALUES ($1, $2, $3, $4, $5, '2022-01-01')`, [id, newId(), account, role, unitId]);
}

/** A browser of his own for each person of a long path. */
export class Desks {
  private readonly open = new Map<string, Desk>();

  constructor(
    private readonly browser: Browser,
    private readonly office: Office,
  ) {}

  /** His browser, at a page; signed in when he first comes. */
  async at(login: string, path: string): Promise<Page> {
    const known = this.open.get(login);
    const desk = known ?? (await openDesk(this.browser, this.office));
    if (!known) {
      this.open.set(login, desk);
      await signIn(desk, this.office, login);
      await desk.page.getByRole('banner').waitFor();
    }
    await desk.page.goto(this.office.url + path);
    return desk.page;
  }

  /** Presses a button of his page and its namesake in the sheet that opens. */
  async act(login: string, [path, button]: readonly [string, string], fill: (page: Page) => Promise<unknown> = () => Promise.resolve()): Promise<Page> {
    const page = await this.at(login, path);
    await page.getByRole('button', { name: button, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await fill(page);
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    return page;
  }

  /** What the consoles said. */
  noise(): readonly string[] {
    return [...this.open.values()].flatMap(({ noise }) => noise);
  }
}

/** An option of a sheet's select. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox', { name: label }).click();
  await page.getByTitle(option, { exact: true }).last().click();
  await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'hidden' });
}

/** Wide and narrow as a picture; accessible, and nothing sticks out to the side. */
export async function looksRight(page: Page, name: string): Promise<void> {
  await shoot(page, `${name}-${WIDE.width}`);
  expect({ name, faults: await violations(page), wide: await sideways(page) }).toEqual({ name, faults: [], wide: 0 });
  await page.setViewportSize(NARROW);
  await shoot(page, `${name}-${NARROW.width}`);
  expect({ name, narrow: await sideways(page) }).toEqual({ name, narrow: 0 });
  await page.setViewportSize(WIDE);
}
