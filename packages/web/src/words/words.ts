import type { Policy } from "@tallyglass/policy";
import type { Remark, ScoreLine } from "@tallyglass/scoring";
import type { PageName } from "../shell/page-name.ts";
import type { LinkProblem } from "../state/state-form.ts";

/** A change of points in a city. */
export interface Moved {
  readonly city: string;
  readonly change: string;
}

/** Everything that the page says. A language that lacks one of these does not compile. */
export interface Words {
  readonly pages: Readonly<Record<PageName, string>>;
  readonly nav: string;
  readonly skip: string;
  readonly embed: { readonly whole: (page: string) => string };
  readonly badge: { readonly title: string; readonly text: string };
  readonly language: string;
  readonly theme: { readonly label: string } & Readonly<Record<"system" | "light" | "dark" | "contrast", string>>;
  readonly finding: {
    readonly none: string;
    readonly few: (moved: readonly Moved[], others: number) => string;
    readonly many: (moved: number, least: Moved, most: Moved, others: number) => string;
    readonly borrowed: (moved: number, of: number, least: Moved, most: Moved) => string;
    readonly borrowedNone: string;
    readonly startless: (count: number, cities: string) => string;
  };
  readonly chart: {
    readonly published: string;
    readonly borrowed: string;
    readonly before: string;
    readonly axis: string;
    readonly start: string;
    readonly open: string;
    readonly score: string;
    readonly fromStart: (change: string) => string;
    readonly lent: string;
    readonly noBands: string;
    readonly bandUnknown: string;
    readonly noBand: string;
    readonly bandNeedsStart: string;
    readonly list: (names: string) => string;
    readonly keys: string;
  };
  readonly change: {
    readonly up: (points: number) => string;
    readonly down: (points: number) => string;
    readonly told: (what: string, rose: number, fell: number, same: number) => string;
    readonly added: (event: string) => string;
    readonly removed: (event: string) => string;
    readonly restored: (event: string) => string;
    readonly undo: string;
  };
  readonly life: {
    readonly heading: string;
    readonly choose: string;
    readonly blank: string;
    readonly blankStory: string;
    readonly timeline: string;
    readonly empty: string;
    readonly remove: string;
    readonly restore: string;
    readonly removed: string;
    readonly added: string;
    readonly recorded: (day: string) => string;
    readonly withdrawn: (day: string) => string;
    readonly elsewhere: (place: string) => string;
    readonly asOf: string;
    readonly reset: string;
  };
  readonly file: {
    readonly heading: string;
    readonly choose: string;
    readonly note: string;
    readonly shown: (resident: string) => string;
    readonly unreadable: Readonly<Record<"format" | "size", string>>;
    readonly refused: (count: number, shown: number) => string;
    readonly empty: string;
    readonly resident: (count: number) => string;
  };
  readonly add: {
    readonly heading: string;
    readonly quick: string;
    readonly search: string;
    readonly show: string;
    readonly none: string;
    readonly date: string;
    readonly button: string;
    readonly refused: string;
    readonly optional: string;
  };
  readonly account: {
    readonly heading: (policy: string) => string;
    readonly published: string;
    readonly borrowed: string;
    readonly borrowedFrom: (policy: string, multiply: number, divide: number) => string;
    readonly total: string;
    readonly start: string;
    readonly records: (count: number) => string;
    readonly measured: (amount: string) => string;
    readonly withheld: (line: Exclude<ScoreLine, { kind: "start" | "contribution" }>) => string;
    readonly clause: string;
    readonly assumption: string;
    readonly line: (from: number, to: number) => string;
    readonly remarks: string;
    readonly remark: Readonly<Record<Exclude<Remark["kind"], "close" | "untranslatable">, string>>;
    readonly close: (measured: string, from: string) => string;
    readonly consequences: string;
    readonly benefit: string;
    readonly restriction: string;
    readonly shut: string;
    readonly readings: string;
    readonly noScale: string;
    /** What a row asks of an attribute. */
    readonly named: (attribute: string, value: string) => string;
    readonly absent: string;
    readonly bounds: Readonly<
      Record<"over" | "atLeast" | "under" | "atMost" | "exactly", (number: string) => string>
    > & {
      readonly both: (low: string, high: string) => string;
    };
  };
  readonly toward: {
    readonly heading: string;
    readonly band: string;
    readonly ask: string;
    readonly noEdges: string;
    readonly best: string;
    readonly acts: (count: number, band: string, score: number) => string;
    readonly noActs: (band: string, best: string) => string;
    readonly withdrawals: (count: number, band: string, score: number) => string;
    readonly noWithdrawals: (band: string, best: string) => string;
    readonly undetermined: string;
    readonly onPaper: string;
  };
  readonly evidence: Readonly<Record<Policy["evidence"], string>>;
  readonly status: Readonly<Record<Policy["status"], string>>;
  readonly table: {
    readonly heading: string;
    readonly caption: string;
    readonly columns: readonly [string, string, string, string, string, string, string];
  };
  readonly reader: {
    readonly label: (chart: string) => string;
    readonly hint: string;
    readonly at: (index: number, count: number, mark: string) => string;
    readonly open: string;
  };
  readonly take: {
    readonly heading: string;
    readonly link: string;
    readonly copied: string;
    readonly notCopied: string;
    readonly tooLong: string;
    readonly records: string;
    readonly scores: string;
    readonly lines: string;
    readonly json: string;
    readonly svg: string;
    readonly png: string;
    readonly citation: string;
    readonly sources: string;
    readonly citationHeading: string;
    readonly embed: string;
    readonly embedCopied: string;
    readonly frame: string;
    readonly shown: string;
    readonly all: string;
    readonly citeChart: (parts: ChartCitation) => string;
    readonly cite: (parts: CitationParts) => string;
  };
  readonly problem: {
    readonly heading: string;
    readonly dismiss: string;
    readonly kinds: Readonly<Record<LinkProblem["kind"], (part: string) => string>>;
  };
  readonly foot: { readonly made: (version: string, digest: string) => string };
}

/** What the citation of a chart names. */
interface ChartCitation {
  readonly page: string;
  readonly finding: string;
  readonly version: string;
  readonly digest: string;
  readonly link: string;
}

interface CitationParts {
  readonly title: string;
  readonly day: string;
  readonly version: string;
  readonly digest: string;
  readonly link: string;
}
