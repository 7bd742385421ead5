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
      await page.locator('.ant-select-dropdown:visible').getByTitle(text).first().click();
      await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'hidden' });
    },
  };
}

/** What is not reached by this many steps is not reached by anybody. */
const MOST_STEPS = 250;
/** Within a group of radios or tabs arrows lead on, everywhere else Tab. */
const STEP = `(el) => {
  const at = document.activeElement;
  if (at === el) return null;
  const tabs = (one) => one.getAttribute('role') === 'tab' ? one.closest('[role=tablist]') : null;
  if (el.type === 'radio' && at.type === 'radio' && at.name === el.name) return 'ArrowDown';
  return tabs(el) !== null && tabs(at) === tabs(el) ? 'ArrowRight' : 'Tab';
}`;
const IS_TICKED_BY_SPACE = `(el) => el.type === 'checkbox' || el.type === 'radio'`;

/** Never a focus set from outside: every field and button is come to by Tab, as it is by whoever has no mouse. */
function keys(page: Page): Hand {
  async function reach(target: Locator): Promise<void> {
    await target.waitFor();
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const key = (await target.evaluate(STEP)) as string | null;
      if (key === null) return;
      await page.keyboard.press(key);
    }
    throw new Error(`${String(target)} is not reached by keys`);
  }
  return {
    async press(target) {
      await reach(target);
      await page.keyboard.press((await target.evaluate(IS_TICKED_BY_SPACE)) ? 'Space' : 'Enter');
    },
    async write(field, text) {
      await reach(field);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(text);
    },
    async date(field, day) {
      const [year = '', month = '', date = ''] = day.split('-');
      await reach(field);
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
