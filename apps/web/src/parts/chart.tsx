import { BarChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([BarChart, ScatterChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);

interface ChartProps {
  /** What it shows, for whoever does not see it; the figures themselves stand in a table on the same page. */
  readonly label: string;
  readonly option: EChartsCoreOption;
  readonly height: number;
}

/** A picture as SVG, which follows the width it is given. Load it lazily: the library is large. */
export function Chart({ label, option, height }: ChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!frame.current) return undefined;
    const chart = init(frame.current, null, { renderer: 'svg' });
    chart.setOption(option);
    const watching = new ResizeObserver(() => chart.resize());
    watching.observe(frame.current);
    return () => {
      watching.disconnect();
      chart.dispose();
    };
  }, [option]);
  return <div ref={frame} role="img" aria-label={label} style={{ height }} />;
}
