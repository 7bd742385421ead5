import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { usePrinted } from './printed';

/** So many rows stand in the page anyway. */
const FEW = 60;
/** Rows above and below the window that are there before they are seen, and the step in which they change. */
const AROUND = 16;
const STEP = 8;
/** Until a row was measured, in pixels. */
const ROW = 64;

interface Kept {
  /** By row, as they were measured. */
  readonly heights: number[];
  top: number;
}

/** Going back leads to the rows one came from; so many places are remembered. */
const KEPT = new Map<string, Kept>();
const MOST_KEPT = 50;

function keptAt(key: string): Kept {
  const kept = KEPT.get(key) ?? { heights: [], top: 0 };
  KEPT.set(key, kept);
  const [oldest] = KEPT.keys();
  if (KEPT.size > MOST_KEPT && oldest !== undefined) KEPT.delete(oldest);
  return kept;
}

export interface InSight {
  readonly from: number;
  readonly until: number;
  /** What the rows that are left out would take, in pixels. */
  readonly above: number;
  readonly below: number;
}

interface Range {
  readonly from: number;
  readonly until: number;
}

/**
 * Which rows of a long table are in the page: those in sight and some around them. Printing puts all there. `frame` scrolls,
 * or the page does; its body holds a row of space, the rows, a row of space.
 */
export function useRowsInSight(frame: RefObject<HTMLElement | null>, count: number): InSight {
  const { key } = useLocation();
  const kept = keptAt(key);
  const [range, setRange] = useState<Range>({ from: 0, until: FEW });
  const isWhole = usePrinted() || count <= FEW;
  const look = useCallback(() => {
    if (frame.current) setRange((before) => steadied(before, rangeIn(frame.current!, kept.heights, count)));
  }, [frame, kept, count]);
  useScrolled(frame, kept, look);
  const shown = isWhole ? { from: 0, until: count } : { from: Math.min(range.from, count), until: Math.min(range.until, count) };
  useLayoutEffect(() => measure(frame.current, kept.heights, shown.from));
  return { ...shown, above: heightOf(kept.heights, 0, shown.from), below: heightOf(kept.heights, shown.until, count) };
}

function useScrolled(frame: RefObject<HTMLElement | null>, kept: Kept, look: () => void): void {
  useLayoutEffect(() => {
    if (frame.current) frame.current.scrollTop = kept.top;
  }, [frame, kept]);
  useEffect(() => {
    const onScroll = (): void => {
      kept.top = frame.current?.scrollTop ?? 0;
      look();
    };
    look();
    // Whatever scrolls: the frame on a wide screen, the page on a phone.
    window.addEventListener('scroll', onScroll, { capture: true, passive: true });
    window.addEventListener('resize', look);
    return () => {
      window.removeEventListener('scroll', onScroll, { capture: true });
      window.removeEventListener('resize', look);
    };
  }, [frame, kept, look]);
}

function heightOf(heights: readonly number[], from: number, until: number): number {
  let height = 0;
  for (let row = from; row < until; row += 1) height += heights[row] ?? ROW;
  return height;
}

function rangeIn(frame: HTMLElement, heights: readonly number[], count: number): Range {
  const box = frame.getBoundingClientRect();
  const top = frame.querySelector('tbody')?.getBoundingClientRect().top ?? box.top;
  const [seenFrom, seenUntil] = [Math.max(box.top, 0) - top, Math.min(box.bottom, window.innerHeight) - top];
  let [row, passed] = [0, 0];
  while (row < count && passed + (heights[row] ?? ROW) < seenFrom) passed += heights[row++] ?? ROW;
  const first = row;
  while (row < count && passed < seenUntil) passed += heights[row++] ?? ROW;
  return { from: Math.max(0, first - AROUND), until: row + AROUND };
}

/** The same rows as before as long as those in sight are among them with some to spare. */
function steadied(before: Range, { from, until }: Range): Range {
  const isEnough = before.from <= from + STEP && before.until >= until - STEP && before.until - before.from <= until - from + 4 * STEP;
  return isEnough ? before : { from: Math.floor(from / STEP) * STEP, until: Math.ceil(until / STEP) * STEP };
}

/** From one row's top to the next one's, which counts what is between them. */
function measure(frame: HTMLElement | null, heights: number[], from: number): void {
  const rows = frame?.querySelectorAll('tbody > tr') ?? [];
  const tops = [...rows].slice(1).map((row) => row.getBoundingClientRect().top);
  for (let row = 0; row + 1 < tops.length; row += 1) heights[from + row] = tops[row + 1]! - tops[row]!;
}
