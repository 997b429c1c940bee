import { useWords } from "../../shell/use-page.ts";
import { signed } from "../../words/points.ts";
import type { ChartScale } from "./scale.ts";

export function ChartAxis({ scale }: { readonly scale: ChartScale }) {
  const { words } = useWords();
  return (
    <div className="axis" aria-hidden="true">
      <svg width="100%" height="20" aria-hidden="true">
        {scale.ticks.map((tick) => (
          <text key={tick} x={`${scale.at(tick)}%`} y="14" textAnchor="middle" fill="var(--muted)" fontSize="12">
            {tick === 0 ? words.chart.start : signed(tick)}
          </text>
        ))}
      </svg>
      <p className="note">{words.chart.axis}</p>
    </div>
  );
}
