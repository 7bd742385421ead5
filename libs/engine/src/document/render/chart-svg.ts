import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { CHART_SIZE, chartOption } from '#domain/document/chart';
import type { PrintedChart } from '#domain/document/document';

use([BarChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

/** The picture as SVG, drawn without a browser by the same library and from the same option as on a screen. */
export function chartSvg(chart: PrintedChart): string {
  const drawn = init(null, null, { renderer: 'svg', ssr: true, ...CHART_SIZE });
  try {
    drawn.setOption(chartOption(chart));
    return drawn.renderToSVGString();
  } finally {
    drawn.dispose();
  }
}
