import type { Text } from "../../report/report.ts";
import { amount, percent, text } from "../../report/words.ts";

/** How much an output of a study is, with its unit. */
export function quantity(output: string, value: number): Text {
  if (output === "below-start") return text(percent(value), percent(value));
  if (output === "listings") return text(`${value.toFixed(4)} places`, `${value.toFixed(4)}次`);
  return text(`${amount(value)} points`, `${amount(value)}分`);
}
