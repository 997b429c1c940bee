import type { History } from "../../ledger/history.ts";

export type StoryId = "listed" | "corrected" | "rejected";

/** What happens in a story that is ready, and the day on which one first looks. */
export interface Story extends Pick<History, "wrong" | "appealed" | "answered"> {
  readonly id: StoryId;
  readonly day: number;
}

export const stories: readonly Story[] = [
  {
    id: "listed",
    day: 164,
    wrong: { mistake: "default", city: "suzhou", day: 21 },
    appealed: 150,
    answered: { outcome: "withdrawn", day: 165 },
  },
  {
    id: "corrected",
    day: 140,
    wrong: { mistake: "tax", city: "suqian", day: 10 },
    appealed: 120,
    answered: { outcome: "corrected", day: 141 },
  },
  {
    id: "rejected",
    day: 60,
    wrong: { mistake: "detention", city: "fuzhou-jx", day: 14 },
    appealed: 45,
    answered: { outcome: "rejected", day: 61 },
  },
];
