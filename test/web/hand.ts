import type { Locator, Page } from 'playwright-core';

/** How somebody works a page: with a mouse or a finger, or by keys alone. */
export interface Hand {
  /** A button, a link, a tab, a box to tick. */
  press(target: Locator): Promise<void>;
  write(field: Locator, text: string): Promise<void>;
  /** A field of type date; `YYYY-MM-DD`. */
  date(field: Locator, day: string): Promise<void>;
  /** One of a list that opens below its field; `text` is enough of it to be the first. */
  pick(field: Locator, text: string): Promise<void>;
}

export const HANDS = { mouse, keys } as const;

function mouse(page: Page): Hand {
  const press = (target: Locator): Promise<void> => target.click();
  return {
    press,
    write: (field, text) => field.fill(text),
    date: (field, day) => field.fill(day),
    async pick(field, text) {
      await field.click();
      await page.keyboard.insertText(text);
      const list = page.locator('.ant-select-dropdown:visible');
      // The list is drawn anew as one types, and slides in: who hits it before it stands hits nothing.
      await list.locator('.ant-select-item-option').filter({ hasNotText: text }).first().waitFor({ state: 'detached' });
      await page.locator('.ant-select-dropdown[class*=ant-slide]').first().waitFor({ state: 'detached' });
      await list.getByTitle(text).first().click();
      await list.waitFor({ state: 'hidden' });
    },
  };
}

/** What is not reached by this many steps is not reached by anybody. */
const MOST_STEPS = 250;

/** What is asked of an element in the page; this side of the wire knows no browser. */
interface Met {
  readonly type?: string;
  readonly name?: string;
  getAttribute(name: string): string | null;
  closest(selector: string): unknown;
}

/** The key that leads on to it; null where one is there. Within a group of radios or tabs arrows do, everywhere else Tab. */
function nextKey(wanted: Met): 'Tab' | 'ArrowDown' | 'ArrowRight' | null {
  const at = (globalThis as unknown as { readonly document: { readonly activeElement: Met } }).document.activeElement;
  if (at === wanted) return null;
  const tabs = (one: Met): unknown => (one.getAttribute('role') === 'tab' ? one.closest('[role=tablist]') : null);
  if (wanted.type === 'radio' && at.type === 'radio' && at.name === wanted.name) return 'ArrowDown';
  return tabs(wanted) !== null && tabs(at) === tabs(wanted) ? 'ArrowRight' : 'Tab';
}

const isTickedBySpace = ({ type }: Met): boolean => type === 'checkbox' || type === 'radio';

/** Never a focus set from outside: every field and button is come to by Tab, as it is by whoever has no mouse. */
function keys(page: Page): Hand {
  async function reach(target: Locator): Promise<void> {
    await target.waitFor();
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const key = await target.evaluate(nextKey);
      if (key === null) return;
      await page.keyboard.press(key);
    }
    throw new Error(`${String(target)} is not reached by keys`);
  }
  return {
    async press(target) {
      await reach(target);
      await page.keyboard.press((await target.evaluate(isTickedBySpace)) ? 'Space' : 'Enter');
    },
    async write(field, text) {
      await reach(field);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(text);
    },
    async date(field, day) {
      const [year = '', month = '', date = ''] = day.split('-');
      await reach(field);
      await page.keyboard.type(month + date + year);
      if ((await field.inputValue()) === day) return;
      // A browser that begins with the year waits to be told when it ends.
      for (const key of ['ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
      await page.keyboard.type(year);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.type(month + date);
    },
    async pick(field, text) {
      await reach(field);
      await page.keyboard.insertText(text);
      await page.locator('.ant-select-dropdown:visible').getByTitle(text).first().waitFor();
      await page.keyboard.press('Enter');
    },
  };
}
