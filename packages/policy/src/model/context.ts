import type { CitationDocument } from "../schema/policy.ts";
import type { Span } from "../source.ts";
import { suggestion } from "../suggestion.ts";
import { type MapTree, type Path, spanAt } from "../syntax/tree.ts";
import type { Vocabulary } from "./catalogue.ts";
import type { Citation, Cited } from "./citation.ts";
import { readCitations } from "./cite.ts";
import { isDay, type Window } from "./day.ts";
import type { Findings } from "./findings.ts";
import type { Clause, Term } from "./policy.ts";

/** What the parts of a policy are read with. */
export interface PolicyContext {
  readonly tree: MapTree;
  readonly vocabulary: Vocabulary;
  readonly findings: Findings;
  readonly window: Window;
  /** The places of maps that had a key which nobody knows: what they lack may be meant by it. */
  readonly loose: ReadonlySet<Span>;
  /** Top-level keys of which parts did not load. */
  readonly incomplete: ReadonlySet<string>;
  /** The ids of the policy's lists; nothing where some of them did not load. */
  readonly lists: ReadonlySet<string> | undefined;
  readonly spanAt: (path: Path) => Span;
  /** The citations of a number: its own, or else those of what is around it. */
  readonly cite: (own: CitationDocument | undefined, path: Path, around: readonly Citation[]) => readonly Citation[];
  /** A number of points that must have a citation. */
  readonly cited: (
    value: number | { readonly points: number; readonly cite: CitationDocument },
    path: Path,
    around: readonly Citation[],
  ) => Cited;
  readonly requireCitation: (citations: readonly Citation[], path: Path) => void;
}

export function contextOf({
  tree,
  vocabulary,
  findings,
  window,
  lists,
  loose,
  incomplete,
}: Pick<
  PolicyContext,
  "tree" | "loose" | "incomplete" | "vocabulary" | "findings" | "window" | "lists"
>): PolicyContext {
  const at = (path: Path) => spanAt(tree, path);
  const requireCitation: PolicyContext["requireCitation"] = (citations, path) => {
    if (citations.length > 0 || incomplete.has("cite")) return;
    findings.error("missing-citation", at(path), "nothing cites this number", {
      help: "give it a `cite`: `source#place`, or `{ assumption: why }` where no text has it",
    });
  };
  const cite: PolicyContext["cite"] = (own, path, around) =>
    own === undefined ? around : readCitations(findings, vocabulary.sources, own, at(path));
  return {
    tree,
    vocabulary,
    findings,
    window,
    lists,
    loose,
    incomplete,
    spanAt: at,
    cite,
    requireCitation,
    cited: (value, path, around) => {
      const { points, cite: own } = typeof value === "number" ? { points: value, cite: undefined } : value;
      const citations = cite(own, [...path, "cite"], around);
      requireCitation(citations, path);
      return { points, citations };
    },
  };
}

/** Days that the calendar has, the first not after the last. */
export function readTerm(
  term: { readonly from?: string | undefined; readonly to?: string | undefined },
  path: Path,
  { findings, spanAt: at }: PolicyContext,
): Term {
  const { from, to } = term;
  for (const [key, day] of Object.entries({ from, to })) {
    if (day !== undefined && !isDay(day)) {
      findings.error("invalid-day", at([...path, key]), `the calendar has no day \`${day}\``);
    }
  }
  if (from !== undefined && to !== undefined && from > to) {
    findings.error("empty-interval", at(path), `it ends on ${to}, before it begins on ${from}`);
  }
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

export function checkBehaviour(code: string, path: Path, { vocabulary, findings, spanAt: at }: PolicyContext): void {
  if (vocabulary.behaviours.has(code)) return;
  findings.error("unknown-behaviour", at(path), `no catalogue holds the behaviour \`${code}\``, {
    help: suggestion(code, vocabulary.behaviours.keys()),
  });
}

/** The signs of the points that a clause can give: -1, 1, or both. */
export function signsOf({ grading }: Pick<Clause, "grading">): number[] {
  const amounts =
    grading.kind === "steps"
      ? [grading.points, grading.more]
      : grading.rows.flatMap(({ effect: { points = 0 } }) =>
          typeof points === "number" ? [points] : [points.from, points.to, points.absent],
        );
  return [...new Set(amounts.map(Math.sign).filter((sign) => sign !== 0))];
}
