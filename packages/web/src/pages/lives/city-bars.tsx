import type { CityScore } from "./compare-cities.ts";
import type { ChartScale } from "./scale.ts";

interface Props {
  readonly score: CityScore;
  readonly before: CityScore | undefined;
  readonly scale: ChartScale;
}

/** The picture of a row: what is published above, what is borrowed beneath. */
export function CityBars({ score: { published, borrowed }, before, scale }: Props) {
  const isMoved = before !== undefined && before.published.change !== published.change;
  const isLentMoved = before?.borrowed !== undefined && before.borrowed.change !== borrowed?.change;
  return (
    <svg className="bars" width="100%" height="40" aria-hidden="true">
      {scale.ticks.map((tick) => (
        <line
          key={tick}
          x1={`${scale.at(tick)}%`}
          x2={`${scale.at(tick)}%`}
          y1="0"
          y2="40"
          stroke={tick === 0 ? "var(--muted)" : "var(--line)"}
        />
      ))}
      <rect {...stretch(published.change, scale)} y="6" height="8" fill="var(--c0)" />
      <circle cx={`${scale.at(published.change)}%`} cy="10" r="5.5" fill="var(--c0)" />
      {isMoved && <Before at={scale.at(before.published.change)} y={1} />}
      {borrowed && (
        <>
          <rect {...stretch(borrowed.change, scale)} y="26" height="8" fill="url(#borrowed)" stroke="var(--c1)" />
          <svg x={`${scale.at(borrowed.change)}%`} y="30" overflow="visible" aria-hidden="true">
            <path d="M0-7l6 7-6 7-6-7z" fill="var(--paper)" stroke="var(--c1)" strokeWidth="1.6" />
          </svg>
        </>
      )}
      {isLentMoved && <Before at={scale.at(before.borrowed.change)} y={21} />}
    </svg>
  );
}

function Before({ at, y }: { readonly at: number; readonly y: number }) {
  return (
    <line x1={`${at}%`} x2={`${at}%`} y1={y} y2={y + 18} stroke="var(--ink)" strokeWidth="2" strokeDasharray="3 2" />
  );
}

function stretch(change: number, scale: ChartScale) {
  const [from, to] = [scale.at(Math.min(0, change)), scale.at(Math.max(0, change))];
  return { x: `${from}%`, width: `${to - from}%` };
}
