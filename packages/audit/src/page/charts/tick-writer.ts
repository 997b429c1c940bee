import type { Unit } from "../../report/report.ts";
import { whole } from "../../report/words.ts";

/** Writes the numbers of an axis: all of them with as many decimals as their distance asks for. */
export function tickWriter(unit: Unit, ticks: readonly number[]): (tick: number) => string {
  const factor = unit === "share" ? 100 : 1;
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0)) * factor;
  const decimals = Math.min(most, Math.max(0, -Math.floor(Math.log10(step || 1) + 1e-9)));
  return (tick) => {
    const number = tick * factor;
    const written =
      unit === "year"
        ? String(number)
        : decimals === 0 && Math.abs(number) >= 1000
          ? whole(number)
          : number.toFixed(decimals);
    return written.replace(/^-(?=[0.]+$)/, "").replace(/^-/, "−") + (unit === "share" ? "%" : "");
  };
}

/** How many decimals an axis has at most. */
const most = 9;
