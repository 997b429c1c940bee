import type { ScenarioSettings } from "../model/scenario.ts";

/** How many times its hazard a behaviour comes to at most, where feedback is on. */
export function feedbackFactor(code: string, { feedback, feedbacks }: ScenarioSettings): number {
  if (!feedback) return 1;
  const own = feedbacks.filter(({ behaviours, times }) => behaviours.includes(code) && times.value > 1);
  return own.reduce((product, { times }) => product * times.value, 1);
}
