import type { PrintedChart } from './document';

/** What a picture is drawn from: an option of Apache ECharts, plain data, the same on a screen and on paper. */
export type ChartOption = Readonly<Record<string, unknown>>;

/** Size in CSS pixels; paper scales it. */
export const CHART_SIZE = { width: 640, height: 360 } as const;

const INK = '#1f2d3d';
const QUIET = '#5b6b7b';
const DONE = '#2f6f4f';
const OPEN = '#c9d3dc';
const COLOURS = [DONE, OPEN, '#b5651d', '#31588a', '#8c3b3b'];
const FONT = "'Noto Serif SC', 'Source Han Serif SC', SimSun, serif";

/** Rows lie, their parts side by side; the number of each part stands in it where there is room. */
function stackedBars({ title, rows, series, unit }: PrintedChart): ChartOption {
  const totals = rows.map(({ values }) => values.reduce((sum, value) => sum + Number(value), 0));
  const most = Math.max(1, ...totals);
  return {
    animation: false,
    color: COLOURS,
    textStyle: { fontFamily: FONT, color: INK },
    title: { text: title, left: 'center', top: 8, textStyle: { fontSize: 16, fontWeight: 'bold', color: INK, fontFamily: FONT } },
    legend: { bottom: 4, itemWidth: 14, itemHeight: 10, textStyle: { fontSize: 12, color: QUIET, fontFamily: FONT } },
    grid: { left: 84, right: 56, top: 48, bottom: 56, containLabel: false },
    xAxis: { type: 'value', max: Math.ceil(most * 1.05), splitLine: { lineStyle: { color: '#e6ebf0' } }, axisLabel: { fontSize: 11, color: QUIET, fontFamily: FONT }, name: unit, nameTextStyle: { fontSize: 11, color: QUIET, fontFamily: FONT } },
    yAxis: { type: 'category', inverse: true, data: rows.map(({ name }) => name), axisTick: { show: false }, axisLine: { lineStyle: { color: QUIET } }, axisLabel: { fontSize: 13, color: INK, fontFamily: FONT } },
    series: series.map((name, index) => ({
      name,
      type: 'bar',
      stack: 'all',
      barWidth: 20,
      itemStyle: { color: COLOURS[index % COLOURS.length] },
      data: rows.map(({ values }) => Number(values[index] ?? 0)),
      label: { show: true, fontSize: 11, fontFamily: FONT, color: index === 0 ? '#ffffff' : INK, formatter: '{c}' },
    })),
  };
}

/** The one builder of every picture: a document and a screen that show the same chart give it the same numbers. */
export function chartOption(chart: PrintedChart): ChartOption {
  return stackedBars(chart);
}

/** The picture in words, for whoever does not see it. */
export function chartInWords({ title, rows, series, unit }: PrintedChart): string {
  const told = rows.map(({ name, values }) => `${name}${series.map((part, index) => `${part}${values[index] ?? '0'}${unit}`).join('、')}`);
  return `${title}：${told.join('；')}。`;
}
