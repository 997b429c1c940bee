import {
  addPeriod,
  chooseReadings,
  type Library,
  type Period,
  type PolicyRecord,
  printTree,
  readPolicy,
  type Scheme,
} from "@tallyglass/policy";
import { type ContributionLine, clausesOver, type Score, versionAtAct } from "@tallyglass/scoring";
import {
  describe,
  expect,
  fc,
  type GeneratedLife,
  law,
  lives,
  readSoundLibrary,
  records,
  schemeNamed,
  worlds,
} from "@tallyglass/testkit";
import { account, allOf, everywhere, fuzhou, library, manyLives, scored, sum, worldsWithLives } from "./everywhere.ts";
import { documentOn, holds, numberOf } from "./written-policy.ts";

describe("the account", () => {
  everywhere(
    "its lines add up to the score, and without the start to the change",
    ({ scheme }, life) => {
      const { score, change, lines } = scored(scheme, life);
      const start = lines.filter(({ kind }) => kind === "start");

      expect(sum(lines) - sum(start)).toBe(change);
      if (score !== null) expect(sum(lines)).toBe(score);
      expect(start.length).toBeLessThanOrEqual(1);
    },
    { generated: { runs: 250, lives: 20 }, fuzhou: { runs: 50, lives: 100 } },
  );

  everywhere("its points are whole numbers", ({ scheme }, life) => {
    const { score, change, lines } = scored(scheme, life);

    expect(
      [score ?? 0, change, ...lines.map(({ points }) => points)].filter((each) => !Number.isSafeInteger(each)),
    ).toEqual([]);
  });

  everywhere("no line takes from, or gives to, what a limit did not reach", ({ scheme }, life) => {
    const { lines } = scored(scheme, life);
    const limits = lines.filter(
      ({ kind }) => kind === "cap" || kind === "joint" || kind === "stacking" || kind === "clamp",
    );

    expect(limits.filter(({ points }) => points === 0)).toEqual([]);
  });
});

describe("records", () => {
  everywhere("their order does not matter", ({ scheme }, life) => {
    for (const reordered of [life.records.toReversed(), shuffled(life.records)]) {
      expect(account(scheme, { ...life, records: reordered })).toEqual(account(scheme, life));
    }
  });

  everywhere("how offices group them does not matter", ({ scheme }, life) => {
    const byOffice = grouped(life.records, ({ behaviour }) => behaviour.split(".")[0]);
    const byYear = grouped(life.records.toReversed(), ({ recorded }) => recorded.slice(0, 4));

    for (const gathered of [byOffice, byYear]) {
      expect(account(scheme, { ...life, records: gathered })).toEqual(account(scheme, life));
    }
  });

  everywhere("what a fact is called does not matter", ({ scheme }, life) => {
    const names: Readonly<Record<string, string>> = { "f-1": "z", "f-2": "y-2", "f-3": "a" };
    const renamed = life.records.map((record) =>
      record.fact === undefined ? record : { ...record, fact: names[record.fact] ?? record.fact },
    );

    expect(account(scheme, { ...life, records: renamed })).toEqual(account(scheme, life));
  });

  everywhere("those of another resident do not touch a score", ({ scheme }, life) => {
    const others = life.records.map((record) => ({ ...record, resident: "syn-000002" }));

    expect(account(scheme, { ...life, records: [...others, ...life.records] })).toEqual(account(scheme, life));
  });

  everywhere("one that is not seen on the day changes nothing", ({ scheme }, life) => {
    const { asOf } = life;
    const seen = life.records.filter(
      ({ recorded, withdrawn }) => recorded <= asOf && (withdrawn === undefined || withdrawn > asOf),
    );

    expect(account(scheme, { ...life, records: seen })).toEqual(account(scheme, life));
  });

  everywhere("one that has expired under every clause changes nothing", ({ scheme }, life) => {
    const standing = life.records.filter((record) => !hasExpired(scheme, record, life.asOf));

    expect(account(scheme, { ...life, records: standing })).toEqual(account(scheme, life));
  });

  everywhere("one that the remarks say does not count changes nothing", ({ scheme }, life) => {
    const silent = scored(scheme, life).remarks.flatMap((remark) =>
      "record" in remark && remark.clause === undefined ? [remark.record] : [],
    );
    const counted = life.records.filter((record) => !silent.includes(record));

    expect(account(scheme, { ...life, records: counted })).toEqual(account(scheme, life));
  });

  everywhere("withdrawing them all gives the start", ({ scheme }, life) => {
    const withdrawn = life.records.map((record) =>
      record.recorded > life.asOf ? record : { ...record, withdrawn: record.recorded },
    );
    const { score, change, lines, lists } = scored(scheme, { ...life, records: withdrawn });
    const start = documentOn(scheme, life.asOf).scale?.start;

    expect({ score, change, lists }).toEqual({ score: numberOf(start) ?? null, change: 0, lists: [] });
    expect(lines.map(({ kind }) => kind)).toEqual(start === undefined ? [] : ["start"]);
  });
});

describe("a cap that is reached", () => {
  everywhere(
    "takes all that is dated with the last of what it holds, in every policy",
    ({ scheme }, life) => {
      for (const { line, last } of cappedContributions(scheme, life)) {
        if (last) expectNothingButOwnLines(scheme, life, line);
      }
    },
    { behavioursOf: cappedAlone, features: { clauses: 3 } },
  );

  everywhere(
    "takes all of its window, where nothing else looks at days",
    ({ scheme }, life) => {
      for (const { line } of cappedContributions(scheme, life)) expectNothingButOwnLines(scheme, life, line);
    },
    { behavioursOf: cappedAlone, features: { clauses: 3, joint: false, reset: false, runningClamp: false } },
  );
});

describe("a single record more", () => {
  const features = { measures: false, joint: false, stacking: false, reset: false, override: false };
  for (const [limit, withOne] of [
    ["caps", { ...features, runningClamp: false }],
    ["a running clamp", { ...features, cap: false }],
  ] as const) {
    const places = worlds(withOne).chain((world) =>
      fc.record({
        world: fc.constant(world),
        life: lives(world.library, world.scheme),
        more: fc.array(records(world.library, world.scheme), { minLength: 10, maxLength: 10 }),
      }),
    );
    law(
      `never lowers the score by a reward, nor raises it by a penalty, under ${limit}`,
      fc.property(places, ({ world: { scheme }, life, more }) => {
        const before = scored(scheme, life);
        for (const one of more) {
          const after = scored(scheme, { ...life, records: [...life.records, one] });
          const own = contributionsOf(after).filter((line) => line.records.includes(one));
          const difference = (after.score ?? after.change) - (before.score ?? before.change);

          if (own.every(({ points }) => points >= 0)) expect(difference).toBeGreaterThanOrEqual(0);
          if (own.every(({ points }) => points <= 0)) expect(difference).toBeLessThanOrEqual(0);
        }
      }),
      { runs: 80 },
    );
  }
});

describe("the score", () => {
  everywhere("is within the scale, unless it is not kept there or an override replaced it", ({ scheme }, life) => {
    const { score, lines } = scored(scheme, life);
    const { minimum, maximum, clamp } = documentOn(scheme, life.asOf).scale ?? {};
    const free = score === null || clamp === "none" || lines.some(({ kind }) => kind === "override");

    if (free) return;
    expect(score).toBeGreaterThanOrEqual(numberOf(minimum) ?? Number.NEGATIVE_INFINITY);
    expect(score).toBeLessThanOrEqual(numberOf(maximum) ?? Number.POSITIVE_INFINITY);
  });

  everywhere("is in the one band that holds it, and has what follows from it", ({ scheme }, life) => {
    const { score, band, lists, consequences } = scored(scheme, life);
    const { scale, consequences: declared = [] } = documentOn(scheme, life.asOf);
    const holding = (scale?.bands ?? []).filter((each) => score !== null && holds(each.score, score));
    const listed = lists.map(({ list }) => list);
    const following = declared.filter(
      ({ for: ground }) =>
        (ground.band !== undefined && holding.some(({ id }) => id === ground.band)) ||
        (ground.list !== undefined && listed.includes(ground.list)) ||
        (ground.score !== undefined && score !== null && holds(ground.score, score)),
    );

    expect(band === null ? [] : [band.id]).toEqual(holding.map(({ id }) => id));
    expect(consequences.map(({ id }) => id)).toEqual(following.map(({ id }) => id));
  });
});

describe("a policy that is printed and read again", () => {
  law(
    "gives the same scores, under generated policies",
    fc.property(worldsWithLives({}, 20), ({ world, lives: many }) => {
      const { scheme } = world;
      const again = readAgain(schemeNamed(world.library, scheme.id), world.library, world.texts.slice(0, 2));
      const chosen = chooseReadings(again, withoutBorrowing(world.choice), world.library);
      const original = chooseReadings(
        schemeNamed(world.library, scheme.id),
        withoutBorrowing(world.choice),
        world.library,
      );

      for (const life of many) expect(account(chosen, life)).toEqual(account(original, life));
    }),
    { runs: 40 },
  );

  law(
    "gives the same scores, under fuzhou-yuming",
    fc.property(manyLives({ library, scheme: fuzhou }, 50, allOf), (many) => {
      const printed = printedFuzhou();

      for (const life of many) expect(account(printed, life)).toEqual(account(fuzhou, life));
    }),
    { runs: 10 },
  );
});

/** The same records, those of one group beside each other. */
function grouped(some: readonly PolicyRecord[], groupOf: (record: PolicyRecord) => unknown): readonly PolicyRecord[] {
  const groups = new Set(some.map(groupOf));
  return [...groups].flatMap((group) => some.filter((record) => groupOf(record) === group));
}

/** The same records, each at a place that its text decides. */
function shuffled(some: readonly PolicyRecord[]): readonly PolicyRecord[] {
  const keyOf = (record: PolicyRecord) =>
    Array.from(JSON.stringify(record)).reduce((key, letter) => (key * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
  return some.toSorted((left, right) => keyOf(left) - keyOf(right));
}

/** Whether the longest that a record may count has passed, under every clause over it. */
function hasExpired(scheme: Scheme, { date, behaviour }: PolicyRecord, asOf: string): boolean {
  const version = versionAtAct(scheme, date);
  const clauses = version === undefined ? [] : clausesOver(version, behaviour);
  const passed = (period: Period | undefined) => period !== undefined && addPeriod(date, period) <= asOf;
  return clauses.every(({ expiry, grading }) => {
    const rows = grading.kind === "table" ? grading.rows : [];
    return passed(expiry) && rows.every((row) => passed(row.expiry ?? expiry));
  });
}

function contributionsOf({ lines }: Score): readonly ContributionLine[] {
  return lines.flatMap((line) => (line.kind === "contribution" ? [line] : []));
}

/** Behaviours that a capped clause over single records governs alone, in every version. */
function cappedAlone({ versions }: Scheme): readonly string[] {
  const codes = new Set(versions.flatMap(({ clauses }) => clauses.flatMap(({ behaviours }) => behaviours)));
  return [...codes].filter((code) =>
    versions.every((version) => {
      const [clause, ...others] = clausesOver(version, code);
      return clause?.cap !== undefined && clause.measure.kind === "each" && others.length === 0;
    }),
  );
}

/** Contributions of single records to clauses whose cap is reached in their window. */
function cappedContributions(scheme: Scheme, life: GeneratedLife) {
  const before = scored(scheme, life);
  const caps = before.lines.flatMap((line) => (line.kind === "cap" ? [line] : []));
  return caps.flatMap(({ clause, date }) =>
    contributionsOf(before).flatMap((line) => {
      const sameWindow = clause.window.kind !== "calendar-year" || line.date.slice(0, 4) === date.slice(0, 4);
      const own = line.clause === clause && line.points !== 0 && sameWindow;
      return own ? [{ line, last: line.date === date }] : [];
    }),
  );
}

/** One more record like that of a line of a capped clause, of an act of its own, is withheld whole. */
function expectNothingButOwnLines(scheme: Scheme, life: GeneratedLife, line: ContributionLine): void {
  const { clause, records: alike } = line;
  const { fact, withdrawn, ...like } = alike[0] as PolicyRecord;
  const more: PolicyRecord = { ...like, recorded: like.date };
  const before = scored(scheme, life);
  const after = scored(scheme, { ...life, records: [...life.records, more] });
  const others = ({ lines }: Score) =>
    lines.filter((line) => !("clause" in line && line.clause === clause && line.kind !== "joint"));
  const own = ({ lines }: Score) => lines.filter((line) => !others({ lines } as Score).includes(line));

  expect({ score: after.score, change: after.change, band: after.band }).toEqual({
    score: before.score,
    change: before.change,
    band: before.band,
  });
  expect(
    others(after)
      .map(({ kind, points }) => `${kind} ${points}`)
      .sort(),
  ).toEqual(
    others(before)
      .map(({ kind, points }) => `${kind} ${points}`)
      .sort(),
  );
  expect(sum(own(after))).toBe(sum(own(before)));
}

/** Another printing of the versions of a scheme, read with the words that they were written in. */
function readAgain(scheme: Scheme, { schemes }: Library, words: readonly { name: string; text: string }[]): Scheme {
  const others = [...schemes.values()].filter(({ id }) => id !== scheme.id).flatMap(({ versions }) => versions);
  const printed = [...scheme.versions, ...others].map(({ syntax }, index) => ({
    name: `printed-${index}.yaml`,
    text: printTree(syntax),
  }));
  return schemeNamed(readSoundLibrary([...words, ...printed]), scheme.id);
}

function withoutBorrowing(choice: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(choice).filter(([reading]) => reading !== "borrowed"));
}

let printed: Scheme | undefined;

function printedFuzhou(): Scheme {
  const [version] = fuzhou.versions;
  const text = { name: "printed.yaml", text: printTree(version.syntax) };
  printed ??= { id: fuzhou.id, versions: [readPolicy(text, library)] };
  return printed;
}
