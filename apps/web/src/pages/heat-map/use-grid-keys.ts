import { type KeyboardEvent, type RefObject, useCallback, useEffect } from 'react';

interface Size {
  readonly rows: number;
  readonly columns: number;
}

type Step = (at: readonly [number, number], size: Size) => readonly [number, number];
const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: ([row, column]) => [row - 1, column],
  ArrowDown: ([row, column]) => [row + 1, column],
  ArrowLeft: ([row, column]) => [row, column - 1],
  ArrowRight: ([row, column]) => [row, column + 1],
  Home: ([row]) => [row, 0],
  End: ([row], { columns }) => [row, columns - 1],
  PageUp: ([, column]) => [0, column],
  PageDown: ([, column], { rows }) => [rows - 1, column],
};

/** Arrows, Home, End and Page keys move one tab stop over the cells; Enter and Space pick. The rows themselves stay as they are. */
export function useGridKeys(grid: RefObject<HTMLElement | null>, size: Size, pick: (at: string) => void) {
  const focus = useCallback(
    (at: string, isMoved = true) => {
      const cell = grid.current?.querySelector<HTMLElement>(`[data-at="${at}"]`);
      if (!cell) return;
      grid.current?.querySelector('[data-at][tabindex]')?.removeAttribute('tabindex');
      cell.tabIndex = 0;
      if (isMoved) cell.focus({ preventScroll: false });
    },
    [grid],
  );
  useEffect(() => {
    if (!grid.current?.querySelector('[data-at][tabindex]')) focus('0 0', false);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = (event.target as HTMLElement).dataset['at'];
    if (at === undefined) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return pick(at);
    }
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const [row = 0, column = 0] = at.split(' ').map(Number);
    const [nextRow, nextColumn] = step([row, column], size);
    focus(`${within(nextRow, size.rows)} ${within(nextColumn, size.columns)}`);
  };
  return { onKeyDown, focus };
}

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));
