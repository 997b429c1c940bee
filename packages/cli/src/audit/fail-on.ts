import { chapterIds, type Report, type ReportFigure } from "@tallyglass/audit";
import { nearest } from "@tallyglass/policy";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";

/** What a figure of a report must not be, such as `bands.bands-impact-ratio-income<0.8`. */
export interface FailCondition {
  readonly written: string;
  readonly chapter: string;
  readonly figure: string;
  readonly sign: Sign;
  readonly bound: number;
}

type Sign = keyof typeof signs;

const signs = {
  "<": (value: number, bound: number) => value < bound,
  "<=": (value: number, bound: number) => value <= bound,
  ">": (value: number, bound: number) => value > bound,
  ">=": (value: number, bound: number) => value >= bound,
} as const;

/**
 * Conditions as they are typed.
 *
 * @throws {Failure} that names all that are none.
 */
export function readConditions(words: readonly string[]): readonly FailCondition[] {
  const read = words.map((written) => {
    const [, chapter = "", figure = "", sign = "", bound = ""] = form.exec(written) ?? [];
    return { written, chapter, figure, sign: sign as Sign, bound: Number(bound) };
  });
  const wrong = read.filter(({ chapter }) => chapter === "");
  if (wrong.length === 0) return withKnownChapters(read);
  const whys = wrong.map(({ written }) => `\`--fail-on ${written}\` is no condition on a figure`);
  throw new Failure(
    exitCode.usage,
    whys.join("\nerror: "),
    'write it like --fail-on "bands.bands-impact-ratio-income<0.8"',
  );
}

/** A chapter that there is not is told before anything is run. */
function withKnownChapters(conditions: readonly FailCondition[]): readonly FailCondition[] {
  const unknown = conditions.filter(({ chapter }) => chapterIds.every((id) => id !== chapter));
  const [first] = unknown;
  if (first === undefined) return conditions;
  const near = nearest(first.chapter, chapterIds);
  const whys = unknown.map(({ chapter }) => `a report has no chapter \`${chapter}\``);
  const help = near === undefined ? `there are ${chapterIds.join(", ")}` : `did you mean \`${near}\`?`;
  throw new Failure(exitCode.usage, whys.join("\nerror: "), help);
}

const form = /^([a-z-]+)\.([a-z0-9-]+)\s*(<=?|>=?)\s*(-?\d+(?:\.\d+)?)$/;

/** A condition that holds, or of which nobody can say that it does not. */
export interface Met {
  readonly condition: FailCondition;
  /** Nothing where it was not determinable. */
  readonly value: number | null;
}

/**
 * The conditions that hold of a report. What is not determinable counts as met: nobody has shown that it is well.
 *
 * @throws {Failure} that names all figures that the report has not.
 */
export function conditionsMet(conditions: readonly FailCondition[], report: Report): readonly Met[] {
  requireFigures(conditions, report);
  return conditions.flatMap((condition): Met[] => {
    const { value } = figureOf(condition, report) as ReportFigure;
    return value === null || signs[condition.sign](value, condition.bound) ? [{ condition, value }] : [];
  });
}

function requireFigures(conditions: readonly FailCondition[], report: Report): void {
  const unknown = conditions.filter((condition) => figureOf(condition, report) === undefined);
  const [first] = unknown;
  if (first === undefined) return;
  const known = report.chapters.flatMap(({ id, figures }) => figures.map((figure) => `${id}.${figure.id}`));
  const near = nearest(`${first.chapter}.${first.figure}`, known);
  const whys = unknown.map(({ chapter, figure }) => `the report has no figure \`${chapter}.${figure}\``);
  throw new Failure(
    exitCode.usage,
    whys.join("\nerror: "),
    near === undefined ? "`report.json` names its figures" : `did you mean \`${near}\`?`,
  );
}

function figureOf({ chapter, figure }: FailCondition, { chapters }: Report): ReportFigure | undefined {
  return chapters.find(({ id }) => id === chapter)?.figures.find(({ id }) => id === figure);
}
