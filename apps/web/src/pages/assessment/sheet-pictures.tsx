import type { EChartsCoreOption } from 'echarts/core';
import { useMemo } from 'react';
import { useTones } from '../../look/look';
import type { Tones } from '../../look/tokens';
import { Chart } from '../../parts/chart';
import { SHEET } from '../../words/assessment';
import { useSay } from '../../words/language';
import { share, type Sheet } from './sheet';

const BAR = 22;
const FRAME = 56;

/** The group at a glance: totals best first, and what each category gave of its full marks, who moved since last year. */
export function SheetPictures({ sheet }: { readonly sheet: Sheet }) {
  const say = useSay();
  const tones = useTones();
  const totals = useMemo(() => totalsOf(sheet, tones), [sheet, tones]);
  const categories = useMemo(() => categoriesOf(sheet, tones), [sheet, tones]);
  const movement = useMemo(() => movementOf(sheet, tones, say), [sheet, tones, say]);
  const count = sheet.columns.filter(({ depth, full }) => depth === 1 && full !== null).length;
  return (
    <div className="sheet-pictures no-print">
      <section className="panel">
        <h2>{say(SHEET.distribution)}</h2>
        <Chart label={say(SHEET.distribution)} option={totals} height={FRAME + BAR * sheet.rows.length} />
      </section>
      <section className="panel">
        <h2>{say(SHEET.contribution)}</h2>
        <Chart label={say(SHEET.contribution)} option={categories} height={FRAME + 2 * BAR * Math.max(count, 1)} />
      </section>
      {movement !== null && (
        <section className="panel">
          <h2>{say(SHEET.movement)}</h2>
          <Chart label={say(SHEET.movement)} option={movement} height={FRAME + BAR * sheet.rows.length} />
        </section>
      )}
    </div>
  );
}

const frameOf = (names: readonly string[], { inkSoft, line }: Tones, most?: number): EChartsCoreOption => ({
  animation: false,
  grid: { left: 8, right: 48, top: 8, bottom: 8, containLabel: true },
  xAxis: { type: 'value', max: most, axisLabel: { color: inkSoft }, splitLine: { lineStyle: { color: line } } },
  yAxis: { type: 'category', inverse: true, data: [...names], axisLabel: { color: inkSoft }, axisTick: { show: false }, axisLine: { lineStyle: { color: line } } },
});

function totalsOf({ rows }: Sheet, tones: Tones): EChartsCoreOption {
  const data = rows.map(({ total }) => Number(total));
  const label = { show: true, position: 'right', color: tones.ink, formatter: ({ dataIndex }: { dataIndex: number }) => rows[dataIndex]?.total ?? '' };
  return { ...frameOf(rows.map(({ name }) => name), tones), series: [{ type: 'bar', data, barWidth: 12, itemStyle: { color: tones.accent }, label }] };
}

/** Places gained to the right, lost to the left; null where nobody had a place last year. */
function movementOf({ rows }: Sheet, tones: Tones, say: ReturnType<typeof useSay>): EChartsCoreOption | null {
  const moved = rows.flatMap(({ name, rank, rankLastYear }) => (rank === null || rankLastYear === null ? [] : [{ name, rank, rankLastYear }]));
  if (moved.length === 0) return null;
  const data = moved.map(({ rank, rankLastYear }) => rankLastYear - rank);
  const told = ({ dataIndex }: { dataIndex: number }): string => {
    const one = moved[dataIndex];
    return one === undefined ? '' : say(SHEET.moved, { name: one.name, before: one.rankLastYear, after: one.rank });
  };
  const label = { show: true, position: 'right', color: tones.ink, formatter: ({ dataIndex }: { dataIndex: number }) => signed(data[dataIndex] ?? 0) };
  return { ...frameOf(moved.map(({ name }) => name), tones), tooltip: { formatter: told }, series: [{ type: 'bar', data, barWidth: 12, itemStyle: { color: tones.accent }, label }] };
}

const signed = (places: number): string => (places > 0 ? `+${places}` : String(places));

/** A dot a unit: how far each category went, and how the group lies apart. */
function categoriesOf({ rows, columns }: Sheet, tones: Tones): EChartsCoreOption {
  const categories = columns.filter(({ depth, full }) => depth === 1 && full !== null);
  const data = categories.flatMap(({ node, full }, index) =>
    rows.map(({ name, cells }) => ({ name, value: [Math.round(share(cells.find((cell) => cell.node === node)?.points ?? null, full) * 1000) / 10, index] })),
  );
  const tooltip = { formatter: ({ data: { name, value } }: { data: { name: string; value: readonly number[] } }) => `${name} ${value[0]}%` };
  return {
    ...frameOf(categories.map(({ name }) => name), tones),
    tooltip,
    series: [{ type: 'scatter', data, symbolSize: 10, itemStyle: { color: tones.accent, opacity: 0.55 } }],
  };
}
