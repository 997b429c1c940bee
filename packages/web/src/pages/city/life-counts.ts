import type { LifeEvent } from "@tallyglass/simulation";
import type { LifeCounts } from "../../words/city-words.ts";

/** How much a resident did, how much of it was recorded on the right file, and what else stands on that file. */
export function countsOf(events: readonly LifeEvent[], resident: string): LifeCounts {
  const deeds = events.filter(({ happened }) => happened);
  const wrong = events.filter(({ happened, onFileOf }) => !happened && onFileOf === resident);
  return {
    deeds: deeds.length,
    recorded: deeds.filter(({ onFileOf }) => onFileOf === resident).length,
    wrong: wrong.length,
    withdrawn: wrong.filter(({ withdrawn }) => withdrawn !== undefined).length,
  };
}
