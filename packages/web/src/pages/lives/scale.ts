import type { CityScore } from "./compare-cities.ts";

/** From points to per cent of the width of a bar's track. */
export interface ChartScale {
  readonly ticks: readonly number[];
  readonly at: (points: number) => number;
}

/** The least that an axis shows on either side of the start. */
const leastReach = 50;
const steps = [25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10_000];
const mostTicks = 5;

/** One scale for all cities, over every change of points that is shown. */
export function chartScale(shown: readonly CityScore[]): ChartScale {
  const changes = shown.flatMap(({ published, borrowed }) => [published.change, borrowed?.change ?? 0]);
  const low = Math.min(-leastReach, ...changes);
  const high = Math.max(leastReach, ...changes);
  const step = steps.find((each) => (high - low) / each <= mostTicks) ?? high - low;
  const from = Math.floor(low / step) * step;
  const to = Math.ceil(high / step) * step;
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step);
  return { ticks, at: (points) => margin + ((points - from) / (to - from)) * (100 - 2 * margin) };
}

/** Room at both ends for the marks, in per cent. */
const margin = 3;
