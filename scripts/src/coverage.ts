import type { Citation, Clause, Policy } from "@tallyglass/policy";

/** What one line of the printed tables holds, as written down in `library/sources/trivium-tables.csv`. */
export interface PrintedLine {
  readonly line: number;
  readonly table: string;
  readonly kind: string;
  /** The points printed there: none, one, or the two ends of a range. */
  readonly points: readonly number[];
}

/** A printed line and what of the policy encodes it. */
export interface CoveredLine extends PrintedLine {
  readonly parts: readonly Part[];
  /** Whether something encodes it, with the points that are printed. */
  readonly covered: boolean;
}

/** A part of the policy that cites lines: a row, steps, a cap, a joint rule, a list. */
interface Part {
  readonly where: string;
  readonly from: number;
  readonly to: number;
  /** The sizes of the points that it gives or takes. */
  readonly points: readonly number[];
  /** Whether it sets the score or lists. */
  readonly acts: boolean;
}

const encoded = new Set(["tier", "row", "rule", "effect"]);

export function printedLines(csv: string): readonly PrintedLine[] {
  const [, ...rows] = csv.trim().split(/\r?\n/);
  return rows.map((row) => {
    const [line = "", table = "", kind = "", points = ""] = row.split(",");
    return { line: Number(line), table, kind, points: points === "" ? [] : points.split("-").map(Number) };
  });
}

/** Every printed line that says something, with the closest part of the policy that cites it. */
export function coverageOf(policy: Policy, printed: readonly PrintedLine[]): readonly CoveredLine[] {
  const parts = [...partsOf(policy)];
  return printed
    .filter(({ kind }) => encoded.has(kind))
    .map((line) => {
      const around = parts.filter(({ from, to }) => from <= line.line && line.line <= to);
      const closest = Math.min(...around.map(({ from, to }) => to - from));
      const closeParts = around.filter(({ from, to }) => to - from === closest);
      const given = closeParts.flatMap(({ points }) => points);
      const acted = line.kind !== "effect" || closeParts.some(({ acts }) => acts);
      const covered = around.length > 0 && acted && line.points.every((points) => given.includes(points));
      return { ...line, parts: closeParts, covered };
    });
}

function* partsOf(policy: Policy): Generator<Part> {
  for (const clause of policy.clauses) yield* clauseParts(clause);
  for (const joint of policy.joints)
    yield* cited(`joint \`${joint.id}\``, joint.citations, joint.rule === "cap" ? [joint.points] : []);
  for (const list of policy.lists) yield* cited(`list \`${list.id}\``, list.citations, []);
  for (const entry of policy.untranslatable) yield* cited(`untranslatable \`${entry.id}\``, entry.citations, []);
}

function* clauseParts({ id, citations, grading, cap }: Clause): Generator<Part> {
  const where = `\`${id}\``;
  yield* cited(where, citations, []);
  if (cap !== undefined) yield* cited(`${where} (cap ${cap.points})`, cap.citations, [cap.points]);
  if (grading.kind === "steps") {
    const { points, more, most } = grading;
    yield* cited(`${where} (steps)`, grading.citations, [points, more, most?.points ?? 0].map(Math.abs));
    return;
  }
  for (const { effect, citations: own } of grading.rows) {
    const { points = 0 } = effect;
    const sizes = typeof points === "number" ? [points] : [points.from, points.to];
    const written = [
      ...(effect.points === undefined ? [] : [sizes.join(" to ")]),
      ...(effect.override === undefined ? [] : [`score ${effect.override}`]),
      ...(effect.list === undefined ? [] : [`list ${effect.list}`]),
    ];
    yield* cited(
      `${where} (${written.join(", ")})`,
      own,
      sizes.map(Math.abs),
      effect.override !== undefined || effect.list !== undefined,
    );
  }
}

function* cited(
  where: string,
  citations: readonly Citation[],
  points: readonly number[],
  acts = false,
): Generator<Part> {
  for (const citation of citations) {
    if (citation.kind !== "source" || citation.source !== "trivium" || citation.lines === undefined) continue;
    yield { where, ...citation.lines, points, acts };
  }
}

/** The coverage as a page. */
export function writeCoverage(lines: readonly CoveredLine[]): string {
  const missing = lines.filter(({ covered }) => !covered);
  const count = (table: string, kind: string) =>
    lines.filter((line) => line.table === table && line.kind === kind).length;
  const rows = lines.map(({ line, table, kind, points, parts, covered }) => {
    const where = [...new Set(parts.map((part) => part.where))];
    const telling = where.filter((each) => !where.some((other) => other.startsWith(`${each} (`)));
    return `| L${line} | ${table} | ${kind} | ${points.join(" to ")} | ${covered ? telling.join("; ") : "**missing**"} |`;
  });
  return `# Coverage of the Fuzhou tables

Every line of the two printed tables that says something, and the part of \`fuzhou-yuming\` that encodes it.
Made by \`npm run generate\` from \`library/sources/trivium-tables.csv\`, which was written down from the document
without the policy in view, and from the policy; a test fails when a line is missing or its points differ.

${lines.length} lines: penalties ${count("penalties", "tier")} values, rewards ${count("rewards", "tier")} values, ${lines.filter(({ kind }) => kind === "rule").length} rules, ${lines.filter(({ kind }) => kind === "effect").length} consequences. Missing: ${missing.length}.

| line | table | kind | points printed | encoded by |
|---|---|---|---|---|
${rows.join("\n")}
`;
}
