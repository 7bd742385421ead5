import type { CountyId } from '#domain/kernel/ids';
import type { Visit } from '#engine/assignment/fire-timers';
import { type Sweepers, startSweepers } from './sweepers';

const NOTHING: Visit = { fired: 0, skipped: 0, more: false };
const CALM = { fired: 1, skipped: 0, more: true };
const county = (n: number): CountyId => n as CountyId;
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A wait that is over when the test says so. */
class HandNap {
  readonly asked: number[] = [];
  private over: ((early: boolean) => void) | undefined;

  take(ms: number): Promise<boolean> {
    this.asked.push(ms);
    return new Promise((resolve) => (this.over = resolve));
  }
  end(): void {
    this.over?.(true);
  }
  /** The time is over; resolves when whoever waited has looked and waits again. */
  async pass(): Promise<void> {
    const before = this.asked.length;
    this.over?.(false);
    while (this.asked.length === before) await turn();
  }
  async begun(): Promise<void> {
    while (this.asked.length === 0) await turn();
  }
}

interface Over {
  readonly count?: number;
  readonly failing?: CountyId;
  readonly nextDueMs?: () => Promise<number | null>;
  readonly mayClaim?: () => boolean;
}

/** Sweepers over counties that have so many batches left; who was served, in order. */
function over(batches: Map<CountyId, number>, { count = 1, failing, ...rest }: Over = {}) {
  const served: CountyId[] = [];
  const errors: unknown[] = [];
  const nap = new HandNap();
  const sweepers = startSweepers({
    count,
    dueCounties: () => Promise.resolve([...batches].filter(([, left]) => left > 0).map(([id]) => id)),
    visit: (id) => {
      served.push(id);
      if (id === failing) return Promise.reject(new Error('broken'));
      const left = (batches.get(id) ?? 0) - 1;
      batches.set(id, left);
      return Promise.resolve(left < 0 ? NOTHING : { ...CALM, more: left > 0 });
    },
    onError: (error) => errors.push(error),
    nap: () => nap,
    ...rest,
  });
  return { sweepers, served, errors, nap };
}

describe('sweepers', () => {
  let running: Sweepers | undefined;
  afterEach(() => running?.stop());

  test('serve counties in turn, one batch each: a county with much to do holds up no other', async () => {
    const batches = new Map([
      [county(1), 50],
      [county(2), 2],
      [county(3), 3],
    ]);
    const { sweepers, served, nap } = over(batches);
    running = sweepers;
    await nap.begun();
    while (batches.get(county(1))! > 0) await nap.pass();
    expect(served.slice(0, 8)).toEqual([1, 2, 3, 1, 2, 3, 1, 3]);
    expect(served).toHaveLength(55);
  });

  test('leave a county that fails alone for a while, and serve the others', async () => {
    const batches = new Map([
      [county(1), 1],
      [county(2), 40],
    ]);
    const { sweepers, served, errors, nap } = over(batches, { failing: county(1) });
    running = sweepers;
    await nap.begun();
    while (batches.get(county(2))! > 0) await nap.pass();
    expect(served.filter((id) => id === county(2))).toHaveLength(40);
    expect(served.filter((id) => id === county(1)).length).toBeLessThan(20);
    expect(errors[0]).toEqual(new Error('broken'));
    expect(sweepers.healthy()).toBe(true);
  });

  test('look again at once when somebody wakes them', async () => {
    const batches = new Map<CountyId, number>();
    const { sweepers, served, nap } = over(batches);
    running = sweepers;
    await nap.begun();
    batches.set(county(7), 1);
    sweepers.wake();
    while (served.length === 0) await turn();
    expect(served).toEqual([7]);
  });

  test('claim nothing while the clock is not to be trusted', async () => {
    let trusted = false;
    const { sweepers, served, nap } = over(new Map([[county(1), 1]]), { mayClaim: () => trusted });
    running = sweepers;
    await nap.begun();
    for (let n = 0; n < 3; n += 1) await nap.pass();
    expect(served).toEqual([]);
    trusted = true;
    await nap.pass();
    expect(served).toEqual([1]);
  });

  test('wait longer and longer while nothing is due, but not past the next timer', async () => {
    let next: number | null = null;
    const batches = new Map<CountyId, number>();
    const { sweepers, nap } = over(batches, { nextDueMs: () => Promise.resolve(next) });
    running = sweepers;
    await nap.begun();
    for (let n = 1; n < 10; n += 1) await nap.pass();
    expect(nap.asked.slice(0, 8)).toEqual([10, 20, 40, 80, 160, 320, 640, 1000]);
    next = 33.2;
    await nap.pass();
    expect(nap.asked.at(-1)).toBe(34);
    batches.set(county(1), 1);
    await nap.pass();
    expect(nap.asked.at(-1)).toBeLessThan(34);
  });
});

describe('two sweepers', () => {
  let running: Sweepers | undefined;
  afterEach(() => running?.stop());

  /** Visits that are over when the test says so, and who waits how long. */
  function held() {
    const visits: ((visit: Visit) => void)[] = [];
    const naps = [new HandNap(), new HandNap()];
    let given = 0;
    running = startSweepers({
      count: 2,
      dueCounties: () => Promise.resolve([county(1)]),
      visit: () => new Promise((resolve) => visits.push(resolve)),
      onError: () => undefined,
      nap: () => naps[given++]!,
    });
    return { visits, naps };
  }
  const waits = (naps: readonly HandNap[]): number => naps.reduce((sum, { asked }) => sum + asked.length, 0);

  test('leave a county to one of them, and share it when one batch does not take all', async () => {
    const { visits, naps } = held();
    while (visits.length + waits(naps) < 2) await turn();
    expect([visits.length, naps.find(({ asked }) => asked.length > 0)?.asked]).toEqual([1, [25]]);
    visits[0]!({ fired: 1000, skipped: 0, more: true });
    while (visits.length < 3) await turn();
    for (const end of visits.splice(0)) end(NOTHING);
    void running?.stop();
  });

  test('help where one has a county in hand for too long', async () => {
    const { visits, naps } = held();
    while (visits.length + waits(naps) < 2) await turn();
    const spare = naps.find(({ asked }) => asked.length > 0)!;
    while (visits.length < 2) await Promise.race([spare.pass(), turn()]);
    for (const end of visits.splice(0)) end(NOTHING);
    void running?.stop();
  });
});
