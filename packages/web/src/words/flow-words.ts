import type { ChainFindingCode, HopName, Level, RefusalCode } from "@tallyglass/ledger/engine";
import type { AnswerOutcome, NetworkChoice } from "../ledger/history.ts";
import type { Station, Traveller } from "../pages/flow/journeys.ts";
import type { StoryId } from "../pages/flow/stories.ts";
import type { Arrived, Copy } from "../pages/flow/wrong-record.ts";
import { flowInChinese } from "./flow-chinese.ts";
import { flowInEnglish } from "./flow-english.ts";
import type { Language } from "./language.ts";

/** What only the Flow page says. Offices, bureaus and records come with their names. */
export interface FlowWords {
  readonly lead: string;
  readonly days: {
    /** Days from the court's log to a city elsewhere, and the same of the withdrawal. */
    readonly finding: (there: number, back: number) => string;
    readonly summary: string;
    readonly caption: string;
    readonly columns: Readonly<Record<"station" | "traveller" | "least" | "median" | "most", string>>;
    readonly stations: Readonly<Record<Station, string>>;
    readonly travellers: Readonly<Record<Traveller, string>>;
  };
  readonly network: {
    readonly heading: string;
    readonly choices: Readonly<Record<NetworkChoice, string>>;
    readonly notes: Readonly<Record<NetworkChoice, string>>;
    readonly seed: string;
    readonly hop: (every: number, from: number, to: number) => string;
    readonly hops: Readonly<Record<HopName, string>>;
  };
  readonly store: {
    readonly heading: string;
    readonly size: (megabytes: string) => string;
    readonly start: string;
    readonly loading: (done: string, total: string) => string;
    readonly opening: string;
    readonly enacting: (day: number, of: number) => string;
    readonly failed: (message: string) => string;
    readonly again: string;
    readonly server: (server: string) => string;
  };
  readonly stories: { readonly heading: string } & Readonly<Record<StoryId, string>>;
  readonly day: {
    readonly heading: string;
    readonly label: string;
    readonly at: (day: number, date: string) => string;
    readonly back: string;
    readonly on: string;
    readonly month: string;
    readonly play: string;
    readonly pause: string;
    readonly held: string;
  };
  readonly country: {
    readonly heading: string;
    readonly none: string;
    readonly finding: (day: number, entries: string, onTheWay: string, wrong: string) => string;
    readonly wrong: (offices: number) => string;
    readonly right: string;
    readonly summary: string;
    readonly entries: (count: number) => string;
    readonly waiting: (count: number) => string;
    readonly up: (count: number) => string;
    readonly down: (count: number) => string;
    readonly caption: (day: number) => string;
    readonly columns: readonly [string, string, string, string, string, string, string, string];
    readonly levels: Readonly<Record<Level, string>>;
    readonly record: Readonly<Record<NonNullable<Copy["record"]>, string>>;
    readonly listing: Readonly<Record<NonNullable<Copy["listing"]>, string>>;
    readonly since: (day: number) => string;
    /** What an office has of the record and of its listing, in one. */
    readonly both: (record: string, listing: string) => string;
    readonly sentence: (finding: string) => string;
  };
  readonly offices: Readonly<Record<string, string>>;
  readonly bureau: (city: string, department: string) => string;
  readonly act: {
    readonly heading: string;
    readonly lead: (resident: string, city: string) => string;
    readonly what: string;
    readonly where: string;
    readonly record: (department: string, behaviour: string) => string;
    readonly plant: string;
    readonly appeal: string;
    readonly answers: Readonly<Record<AnswerOutcome, string>>;
    readonly takeBack: string;
    readonly tomorrow: string;
    readonly over: string;
    readonly planted: (day: number, bureau: string, record: string) => string;
    readonly appealed: (day: number) => string;
    readonly answered: (day: number, outcome: AnswerOutcome) => string;
    readonly later: string;
  };
  readonly trail: {
    readonly heading: string;
    readonly caption: string;
    readonly none: string;
    readonly what: Readonly<Record<Arrived["kind"], string>>;
    readonly at: (day: number, office: string, what: string) => string;
    readonly columns: readonly [day: string, office: string, what: string];
  };
  readonly copies: {
    readonly finding: (most: number, now: number, day: number) => string;
    readonly ended: (most: number, days: number, after: number) => string;
    readonly summary: string;
    readonly caption: string;
    readonly columns: readonly [day: string, level: string, copies: string];
  };
  readonly cost: {
    readonly heading: string;
    readonly score: (city: string, score: string, without: string) => string;
    readonly same: (city: string, score: string) => string;
    readonly days: (city: string, days: number) => string;
    readonly restricted: (cities: readonly string[]) => string;
    readonly free: string;
    readonly clause: (clause: string) => string;
  };
  readonly refused: {
    readonly heading: string;
    readonly lead: string;
    readonly button: string;
    readonly none: string;
    readonly noted: (parts: { readonly day: string; readonly office: string; readonly why: string }) => string;
    readonly why: (code: RefusalCode) => string;
  };
  readonly chain: {
    readonly heading: string;
    readonly lead: string;
    readonly office: string;
    readonly change: string;
    readonly nothing: (office: string) => string;
    readonly changed: (office: string, seq: number) => string;
    readonly before: string;
    readonly after: string;
    readonly verify: string;
    readonly right: (entries: string, offices: string) => string;
    readonly wrong: (office: string, seq: number, what: string) => string;
    readonly found: Readonly<Record<ChainFindingCode, string>>;
    readonly mend: string;
    readonly stopped: string;
  };
  readonly footing: { readonly heading: string; readonly paragraphs: readonly string[] };
}

export const flowWords: Readonly<Record<Language, FlowWords>> = { en: flowInEnglish, zh: flowInChinese };
