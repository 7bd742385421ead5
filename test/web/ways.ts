import type { Browser, Locator, Page } from 'playwright-core';
import { type Desk, NARROW, openDesk, type Site, WIDE } from './browser';
import { type Hand, HANDS } from './hand';
import { PASSWORD } from './office';

/** How somebody sits before the product: how wide, by what, in which language. */
export interface Way {
  readonly size: typeof WIDE;
  readonly hand: keyof typeof HANDS;
  readonly language: 'zh' | 'en';
}

/** Four of the eight: each two of width, hand and language meet once. */
export const WAYS: readonly (readonly [name: string, way: Way])[] = [
  ['by mouse on a wide screen in Chinese', { size: WIDE, hand: 'mouse', language: 'zh' }],
  ['by keys alone on a wide screen in English', { size: WIDE, hand: 'keys', language: 'en' }],
  ['by finger on a phone in English', { size: NARROW, hand: 'mouse', language: 'en' }],
  ['by keys alone on a phone in Chinese', { size: NARROW, hand: 'keys', language: 'zh' }],
];

/** Somebody at a page, who reads one language and has one kind of hand. */
export interface Seat extends Desk {
  readonly hand: Hand;
  /** What the screen says, in his language. */
  say(zh: string, en: string): string;
  button(zh: string, en: string): Locator;
  /** A page of the navigation, which a phone folds away. */
  go(zh: string, en: string): Promise<void>;
}

export async function sitDown(browser: Browser, site: Site, way: Way): Promise<Seat> {
  const desk = await openDesk(browser, site, way.size);
  const { page } = desk;
  const hand = HANDS[way.hand](page);
  const say = (zh: string, en: string): string => (way.language === 'zh' ? zh : en);
  const button = (zh: string, en: string): Locator => page.getByRole('button', { name: say(zh, en), exact: true });
  const go = async (zh: string, en: string): Promise<void> => {
    const link = page.getByRole('navigation', { name: say('主导航', 'Main navigation') }).getByRole('link', { name: say(zh, en), exact: true });
    if (!(await link.isVisible())) await hand.press(button('主导航', 'Main navigation'));
    await hand.press(link);
  };
  return { ...desk, hand, say, button, go };
}

/** From the address of the product to the first page of whoever signs in. */
export async function enter(seat: Seat, site: Site, login: string, password = PASSWORD): Promise<void> {
  const { page, hand, say, button } = seat;
  await page.goto(site.url);
  await page.getByRole('button', { name: '登录' }).or(page.getByRole('button', { name: 'Sign in' })).waitFor();
  if (!(await button('登录', 'Sign in').isVisible())) await hand.press(page.getByRole('button', { name: say('中文', 'English') }));
  await hand.write(page.getByLabel(say('县级行政区划代码', 'County code')), site.county.code);
  await hand.write(page.getByLabel(say('账号', 'Account'), { exact: true }), login);
  await hand.write(page.getByLabel(say('口令', 'Password'), { exact: true }), password);
  await hand.press(button('登录', 'Sign in'));
  await page.getByRole('banner').waitFor();
}

export const textOf = (page: Page, selector: string): Promise<string | null> => page.locator(selector).textContent();
