import type { Figure, Times } from "@tallyglass/policy/document";

/** What is done to the figures that have a range. */
export interface Move {
  figure(figure: Figure): Figure;
  /** The multiple that numbers are taken at which have their range as multiples. */
  times(ranged: Ranged): number;
}

interface Ranged {
  readonly times?: Times;
}

/**
 * Moves each figure within its range: to the least at 0, to what is written at 0.5, to the most at 1, and evenly
 * between these. A figure without a range stays.
 */
export function moveTo(at: number): Move {
  return {
    figure: (figure) => {
      if (figure.range === undefined) return figure;
      return { ...figure, value: between(figure.range[0], figure.value, figure.range[1], at) };
    },
    times: ({ times }) => (times === undefined ? 1 : between(times[0], 1, times[1], at)),
  };
}

function between(least: number, written: number, most: number, at: number): number {
  const way = at * 2;
  return way <= 1 ? least * (1 - way) + written * way : written * (2 - way) + most * (way - 1);
}

/** Leaves everything where it is, and keeps what has a range: each figure once, wherever it holds. */
export function gatherInto(found: Set<object>): Move {
  const keep = (ranged: object) => {
    if (("range" in ranged && ranged.range) || ("times" in ranged && ranged.times)) found.add(ranged);
  };
  return {
    figure: (figure) => {
      keep(figure);
      return figure;
    },
    times: (ranged) => {
      keep(ranged);
      return 1;
    },
  };
}
