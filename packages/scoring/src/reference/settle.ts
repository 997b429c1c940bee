import type { Day, Scale } from "@tallyglass/policy";
import type { ClauseLine, ScoreLine, SettingEffect, SettlingLine, StandingEffect } from "./account.ts";
import { sumPoints } from "./sum-points.ts";

/** The lines of an account but its start, and whether a score is known at all. */
export interface Settled {
  readonly known: boolean;
  readonly lines: readonly ScoreLine[];
}

/** Step 6: resets, the edges of the scale, the lowest override. */
export function settle(
  scale: Scale | undefined,
  lines: readonly ClauseLine[],
  effects: readonly StandingEffect[],
): Settled {
  if (scale === undefined) return { known: false, lines: [] };
  const start = scale.start?.points;
  const reset = latestReset(effects);
  const resetLine = reset && settling(reset, reset.to - (start ?? 0) - sumUntil(lines, reset.date));
  const afterReset = [...lines, ...(resetLine ? [resetLine] : [])];
  const total = sumPoints(afterReset) + (start ?? 0);
  const known = start !== undefined || reset !== undefined;
  const clampLine = known ? clamp(scale, total, running(scale, start ?? 0, lines, reset)) : undefined;
  const afterClamp = [...afterReset, ...(clampLine ? [clampLine] : [])];
  const override = lowestOverride(effects);
  if (override === undefined) return { known, lines: afterClamp };
  const line = settling(override, override.to - (start ?? 0) - sumPoints(afterClamp));
  return { known: true, lines: [...afterClamp, line] };
}

function latestReset(effects: readonly StandingEffect[]): SettingEffect | undefined {
  return settings(effects, "reset").sort((left, right) =>
    left.date > right.date ? -1 : left.date < right.date ? 1 : left.to - right.to,
  )[0];
}

function lowestOverride(effects: readonly StandingEffect[]): SettingEffect | undefined {
  return settings(effects, "override").sort((left, right) => left.to - right.to)[0];
}

function settings(effects: readonly StandingEffect[], kind: SettingEffect["kind"]): SettingEffect[] {
  return effects.flatMap((effect) => (effect.kind === kind ? [effect as SettingEffect] : []));
}

function settling({ kind, to, clause, date, citations }: SettingEffect, points: number): SettlingLine {
  return { kind, points, to, clause, date, citations };
}

/** Where the score ends within the scale, as against the plain total. */
function clamp(scale: Scale, total: number, runningTotal: number): SettlingLine | undefined {
  const to = scale.clamp === "none" ? total : scale.clamp === "final" ? within(scale, total) : runningTotal;
  if (to === total) return undefined;
  const edge = to < total ? scale.maximum : scale.minimum;
  return { kind: "clamp", points: to - total, to, citations: edge?.citations ?? [] };
}

/** The score kept within the scale after each day, so that the order within a day does not matter. */
function running(scale: Scale, start: number, lines: readonly ClauseLine[], reset: SettingEffect | undefined): number {
  const counted = reset === undefined ? lines : lines.filter(({ date }) => date > reset.date);
  const byDay = new Map<Day, number>();
  for (const { date, points } of counted) byDay.set(date, (byDay.get(date) ?? 0) + points);
  const days = [...byDay].sort(([left], [right]) => (left < right ? -1 : 1));
  return days.reduce((total, [, points]) => within(scale, total + points), within(scale, reset?.to ?? start));
}

function within({ minimum, maximum }: Scale, total: number): number {
  const low = minimum?.points ?? Number.NEGATIVE_INFINITY;
  const high = maximum?.points ?? Number.POSITIVE_INFINITY;
  return Math.min(Math.max(total, low), high);
}

function sumUntil(lines: readonly ClauseLine[], day: Day): number {
  return sumPoints(lines.filter(({ date }) => date <= day));
}
