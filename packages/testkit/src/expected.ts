import type { Remark, Score, ScoreLine } from "@tallyglass/scoring";

/** What a case says of a score: any part may be left unsaid. Lists are in the order of their text. */
export interface Expected {
  readonly score?: number | null;
  readonly change?: number;
  readonly band?: string | null;
  readonly lists?: readonly string[];
  readonly consequences?: readonly string[];
  readonly lines?: readonly ExpectedLine[];
  readonly remarks?: readonly Remark["kind"][];
}

export interface ExpectedLine {
  readonly kind: ScoreLine["kind"];
  readonly points: number;
}

const lineKinds: Readonly<Record<ScoreLine["kind"], true>> = {
  start: true,
  contribution: true,
  stacking: true,
  cap: true,
  joint: true,
  reset: true,
  clamp: true,
  override: true,
};

const remarkKinds: Readonly<Record<Remark["kind"], true>> = {
  "not-yet-recorded": true,
  withdrawn: true,
  "no-law": true,
  "no-clause": true,
  expired: true,
  "left-window": true,
  "no-row": true,
  "no-band": true,
  "not-admitted": true,
  close: true,
  untranslatable: true,
  "no-scale": true,
  "start-not-published": true,
  "band-not-published": true,
  "not-in-force": true,
};

/** What a score says of the same things, in the same form, so that the two can be held side by side. */
export function saidOf(score: Score, expected: Expected): Expected {
  const all: Required<Expected> = {
    score: score.score,
    change: score.change,
    band: score.band?.id ?? null,
    lists: [...new Set(score.lists.map(({ list }) => list))].sort(),
    consequences: score.consequences.map(({ id }) => id).sort(),
    lines: inOrder(score.lines.map(({ kind, points }) => ({ kind, points }))),
    remarks: score.remarks.map(({ kind }) => kind).sort(),
  };
  return Object.fromEntries(Object.keys(expected).map((key) => [key, all[key as keyof Expected]]));
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads what a case says; what is not of the form is added to the problems. */
export function readExpected(fields: Fields, problems: string[]): Expected {
  const entries = Object.entries(fields).flatMap(([key, value]) => {
    const read = Object.hasOwn(readers, key) ? readers[key as keyof Expected] : undefined;
    if (read === undefined) {
      problems.push(`unknown key \`${key}\``);
      return [];
    }
    const said = read(value, problems);
    if (said === undefined) problems.push(`\`${key}\` has not the form that it takes`);
    return [[key, said] as const];
  });
  return Object.fromEntries(entries);
}

type Reader = (value: unknown, problems: string[]) => unknown;

const readers: Readonly<Record<keyof Expected, Reader>> = {
  score: (value) => (value === null ? null : wholeNumber(value)),
  change: wholeNumber,
  band: (value) => (value === null ? null : word(value)),
  lists: words,
  consequences: words,
  lines: (value, problems) => {
    if (!Array.isArray(value)) return undefined;
    const lines = value.flatMap((line) => readLine(line, problems) ?? []);
    return lines.length === value.length ? inOrder(lines) : undefined;
  },
  remarks: (value) => {
    const kinds = words(value);
    return kinds?.every((kind) => Object.hasOwn(remarkKinds, kind)) ? kinds : undefined;
  },
};

function readLine(line: unknown, problems: string[]): ExpectedLine | undefined {
  const { kind, points, ...others }: Fields = typeof line === "object" ? { ...line } : {};
  for (const key of Object.keys(others)) problems.push(`unknown key \`${key}\` of a line`);
  const known = word(kind) !== undefined && Object.hasOwn(lineKinds, String(kind)) && wholeNumber(points) !== undefined;
  return known ? { kind: kind as ScoreLine["kind"], points: points as number } : undefined;
}

function wholeNumber(value: unknown): number | undefined {
  return Number.isSafeInteger(value) ? (value as number) : undefined;
}

function word(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function words(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value) || !value.every((each) => word(each) !== undefined)) return undefined;
  return value.map(String).sort();
}

function inOrder(lines: readonly ExpectedLine[]): readonly ExpectedLine[] {
  return lines.toSorted((left, right) =>
    left.kind === right.kind ? left.points - right.points : left.kind < right.kind ? -1 : 1,
  );
}
