import { LegendComponent, TitleComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { CHART_SIZE, chartInWords, chartOption } from '#domain/document/chart';
import type { Printed } from '#domain/document/document';
import { Chart } from '../../parts/chart';

use([TitleComponent, LegendComponent]);

/** The pictures of a document, drawn from the same option as on paper. */
export function PrintedPictures({ charts }: Pick<Printed, 'charts'>) {
  return charts.map((chart) => (
    <figure key={chart.chart} className="paper-picture">
      <Chart label={chartInWords(chart)} option={chartOption(chart)} height={CHART_SIZE.height} />
    </figure>
  ));
}
