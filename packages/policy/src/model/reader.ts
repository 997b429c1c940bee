import type { DelayDocument, FigureDocument } from "../schema/figures.ts";
import type { Span } from "../source.ts";
import { childOf, keySpanAt, type MapTree, type Path, spanAt, type Tree } from "../syntax/tree.ts";
import type { CitedSource } from "./catalogue.ts";
import type { Citation } from "./citation.ts";
import { readCitations } from "./cite.ts";
import type { Delay, Figure } from "./figure.ts";
import type { Findings } from "./findings.ts";

type CiteDocument = Parameters<typeof readCitations>[2];
type Bounds = readonly [number, number];

/** A hundred years, than which no run is longer: a longer delay would be one that nothing ever comes out of. */
const mostDays = 36_525;

/** The parts of a document that are sound, and of which top-level keys some are not. */
type ReadTree = Pick<Reader, "tree" | "incomplete">;

/** Reads the parts that documents with figures are made of, each with its place. */
export class Reader {
  readonly tree: MapTree;
  readonly findings: Findings;
  /** Top-level keys of which parts did not load, so that nobody blames what refers to them. */
  readonly incomplete: ReadonlySet<string>;
  readonly #sources: ReadonlyMap<string, CitedSource>;

  constructor({ tree, incomplete }: ReadTree, sources: ReadonlyMap<string, CitedSource>, findings: Findings) {
    this.tree = tree;
    this.incomplete = incomplete;
    this.#sources = sources;
    this.findings = findings;
  }

  span(path: Path): Span {
    return spanAt(this.tree, path);
  }

  /** The place of what a path names: a key, where it ends in one. */
  nameSpan(path: Path): Span {
    const last = path.at(-1);
    return typeof last === "string" ? keySpanAt(this.tree, path.slice(0, -1), last) : this.span(path);
  }

  /** The keys of the map at a path, in the order in which they stand. */
  keysOf(path: Path): readonly string[] {
    const found = path.reduce<Tree | undefined>(childOf, this.tree);
    return found?.kind === "map" ? found.entries.map(({ key }) => key) : [];
  }

  /** The citations that stand at a path, or those around it. */
  cite(own: CiteDocument, path: Path, around: readonly Citation[]): readonly Citation[] {
    return own === undefined ? around : readCitations(this.findings, this.#sources, own, this.span([...path, "cite"]));
  }

  /** A number between two bounds, with its citation, and with its range where that is an assumption. */
  figure(document: FigureDocument, path: Path, around: readonly Citation[], [least, most]: Bounds): Figure {
    const { value, range, cite } = typeof document === "number" ? { value: document } : document;
    const citations = this.cite(cite, path, around);
    const span = this.span(typeof document === "number" ? path : [...path, "value"]);
    this.requireCitation(citations, span);
    for (const bound of [value, ...(range ?? [])]) {
      if (bound < least || bound > most) {
        this.findings.error("out-of-range", span, `\`${bound}\` is not between ${least} and ${most}`);
      }
    }
    this.#checkRange(value, range, citations, span);
    return { value, ...(range && { range }), citations, span };
  }

  delay({ days, times, cite }: DelayDocument, path: Path, around: readonly Citation[]): Delay {
    const [, from = "0", to = "0"] = /^\[(\d+)\.\.(\d+)\]$/.exec(days) ?? [];
    const citations = this.cite(cite, path, around);
    const span = this.span([...path, "days"]);
    this.requireCitation(citations, span);
    this.requireTimes(times, citations, span);
    for (const days of [from, to]) {
      if (Number(days) <= mostDays) continue;
      this.findings.error(
        "out-of-range",
        span,
        `\`${days}\` days are more than ${mostDays}, which are a hundred years`,
      );
    }
    if (Number(from) > Number(to)) this.findings.error("empty-interval", span, `no day is in \`${days}\``);
    return { from: Number(from), to: Number(to), ...(times && { times }), citations, span };
  }

  requireCitation(citations: readonly Citation[], span: Span, what = "number"): void {
    if (citations.length > 0 || this.incomplete.has("cite")) return;
    this.findings.error("missing-citation", span, `nothing cites this ${what}`, {
      help: "give it a `cite`: `source#place`, or `{ assumption: why }` where no source has it",
    });
  }

  /** The rows and tables of an assumption say within which multiples their numbers may lie. */
  requireTimes(times: readonly number[] | undefined, citations: readonly Citation[], span: Span): void {
    if (times !== undefined) {
      const [least = 0, most = 0] = times;
      if (least < 0 || least > 1 || most < 1) {
        this.findings.error("out-of-range", span, `multiples from ${least} to ${most} do not enclose 1`);
      }
    } else if (assumed(citations)) {
      this.findings.error("missing-range", span, "an assumption without a range", {
        help: "say within which multiples it may lie: `times: [0.5, 2]`",
      });
    }
  }

  #checkRange(value: number, range: Bounds | undefined, citations: readonly Citation[], span: Span): void {
    if (range === undefined) {
      if (!assumed(citations)) return;
      this.findings.error("missing-range", span, "an assumption without a range", {
        help: "say within which it may lie: `{ value, range: [least, most], cite }`",
      });
    } else if (range[0] > value || range[1] < value) {
      this.findings.error("out-of-range", span, `\`${value}\` is not in its own range from ${range[0]} to ${range[1]}`);
    }
  }
}

function assumed(citations: readonly Citation[]): boolean {
  return citations.some(({ kind }) => kind === "assumption");
}
