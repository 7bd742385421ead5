import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { openDesk, signIn, type Site, WIDE } from '../web/browser';
import { LOGIN, PASSWORD } from './overview-ground';

/** Interactions the browser itself timed, from the hand to the next picture (Event Timing API); those within a frame tell nothing. */
const TIMED = `
  window.timedEvents = [];
  new PerformanceObserver((list) => {
    for (const { interactionId, name, duration, startTime } of list.getEntries()) if (interactionId) timedEvents.push({ interactionId, name, duration, startTime });
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });`;

/** What passed between one picture and the next, in milliseconds. */
const FRAMES = `
  window.frameTimes = [];
  window.framing = true;
  (function next(before) {
    requestAnimationFrame((now) => {
      if (before) frameTimes.push(now - before);
      if (framing) next(now);
    });
  })(0);`;

export interface TimedEvent {
  readonly interactionId: number;
  readonly name: string;
  readonly duration: number;
}

/** A leader at a desk, signed in, every interaction timed. */
export async function seat(browser: Browser, site: Site): Promise<{ page: Page; context: BrowserContext }> {
  const desk = await openDesk(browser, site);
  await desk.page.addInitScript(TIMED);
  await signIn(desk, site, LOGIN, PASSWORD);
  await desk.page.getByRole('banner').waitFor();
  return desk;
}

/** One figure an interaction: its slowest event. */
export async function interactions(page: Page): Promise<readonly number[]> {
  const events: readonly TimedEvent[] = await page.evaluate('timedEvents.splice(0)');
  const slowest = new Map<number, number>();
  for (const { interactionId, duration } of events) slowest.set(interactionId, Math.max(duration, slowest.get(interactionId) ?? 0));
  return [...slowest.values()].sort((a, b) => b - a);
}

/** Until the browser has nothing more to do: a hand is slower than that. */
export async function calm(page: Page): Promise<void> {
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestIdleCallback(() => requestAnimationFrame(done), { timeout: 2000 })))');
}

export interface Frames {
  readonly count: number;
  /** Of the frames, those that took longer than two should: a 60th of a second, twice and a bit. */
  readonly dropped: number;
  readonly worst: number;
}

const DROPPED_MS = 34;
const SPEED = 6_000;

/** Scrolls as a wheel does, so many pixels, and tells how the pictures followed. */
export async function scrolled(page: Page, session: CDPSession, pixels: number): Promise<Frames> {
  const { width, height } = page.viewportSize() ?? WIDE;
  await page.evaluate(FRAMES);
  await session.send('Input.synthesizeScrollGesture', { x: width / 2, y: height / 2, yDistance: -pixels, speed: SPEED, gestureSourceType: 'mouse' });
  const times: readonly number[] = await page.evaluate('(framing = false, frameTimes)');
  const dropped = times.filter((ms) => ms > DROPPED_MS).length;
  return { count: times.length, dropped, worst: Math.round(Math.max(...times)) };
}
