import { chooseReadings, type PolicyRecord } from "@tallyglass/policy";
import { dayNumber, dayText, type EncodedRecord, never } from "@tallyglass/scoring";
import {
  choices,
  describe,
  expect,
  fc,
  law,
  lives,
  readRepositoryLibrary,
  readSuites,
  schemeOfCase,
  test,
  worlds,
} from "@tallyglass/testkit";
import { manyLives, type Place } from "./everywhere.ts";
import { addTo, daysAround, fill, kernelOn, referenceOn, type Scorers, scorersOf } from "./kernel-outcome.ts";

const library = readRepositoryLibrary();
const yearEnds = ["2016-12-31", "2017-12-31", "2018-12-31", "2019-12-31", "2020-12-31"].map(dayNumber);

for (const suite of readSuites()) {
  describe(`the kernel says of ${suite.name} what the reference says`, () => {
    for (const each of suite.cases) {
      test(each.name, () => {
        const scorers = scorersOf(schemeOfCase(each), each.library);

        fill(scorers, each.records);

        expectAgreement(scorers, each.records, [dayNumber(each.asOf), ...daysAround(each.records)]);
      });
    }
  });
}

describe("the kernel and the reference agree", () => {
  for (const [id, scheme] of library.schemes) {
    const drawn = choices(scheme).chain((choice) => {
      const place = { library, scheme: chooseReadings(scheme, choice, library) };
      return fc.record({ place: fc.constant(place), many: livesOf(place, 10) });
    });
    law(
      `on ${id}, in any reading`,
      fc.property(drawn, ({ place, many }) => {
        const scorers = scorersOf(place.scheme, library);
        for (const { records, asOf } of many) {
          fill(scorers, records);
          expectAgreement(scorers, records, [dayNumber(asOf), ...yearEnds]);
        }
      }),
      { runs: 15 },
    );
  }

  law(
    "on generated policies",
    fc.property(generated(20), ({ world, many }) => {
      const scorers = scorersOf(world.scheme, world.library);
      for (const { records, asOf } of many) {
        fill(scorers, records);
        expectAgreement(scorers, records, [dayNumber(asOf), ...yearEnds, ...daysAround(records).slice(-6)]);
      }
    }),
    { runs: 200 },
  );

  law(
    "on residents of many records",
    fc.property(generated(1, 150), ({ world, many: [life] }) => {
      const scorers = scorersOf(world.scheme, world.library);
      const { records = [], asOf = "2019-12-31" } = life ?? {};
      fill(scorers, records);
      expectAgreement(scorers, records, [dayNumber(asOf), ...yearEnds]);
    }),
    { runs: 80 },
  );

  law(
    "while records are added and withdrawn",
    fc.property(generated(10), someTurns(), ({ world, many }, turns) => {
      const scorers = scorersOf(world.scheme, world.library);
      for (const { records, asOf } of many) expectAgreementInTurns(scorers, records, turns, dayNumber(asOf));
    }),
    { runs: 100 },
  );
});

function generated(count: number, maxLength?: number) {
  return worlds().chain((world) => fc.record({ world: fc.constant(world), many: livesOf(world, count, maxLength) }));
}

/** Lives of what a scheme looks at, or of anything if it looks at nothing. */
function livesOf(place: Place, count: number, maxLength?: number) {
  const codes = place.scheme.versions.flatMap(({ clauses }) => clauses.flatMap(({ behaviours }) => behaviours));
  const behaviours = codes.length > 0 ? codes : [...place.library.behaviours.keys()];
  if (maxLength === undefined) return manyLives(place, count, () => behaviours);
  return fc.array(lives(place.library, place.scheme, { behaviours, maxLength }), {
    minLength: count,
    maxLength: count,
  });
}

/** In which turn each record of a life is added. */
function someTurns(): fc.Arbitrary<readonly number[]> {
  return fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 12, maxLength: 12 });
}

function expectAgreement(scorers: Scorers, records: readonly PolicyRecord[], days: readonly number[]): void {
  for (const day of days) {
    const asOf = dayText(day);
    const expected = referenceOn(scorers.scheme, records, day);

    expect({ asOf, records, ...kernelOn(scorers, day) }).toEqual({ asOf, records, ...expected });
  }
}

/** Records are added in three turns, as if they stood for ever; those that do not are withdrawn one by one. */
function expectAgreementInTurns(
  scorers: Scorers,
  records: readonly PolicyRecord[],
  turns: readonly number[],
  day: number,
): void {
  const { kernel } = scorers;
  const known: PolicyRecord[] = [];
  kernel.clear();
  for (const turn of [0, 1, 2]) {
    for (const [index, [record, encoded]] of encodedOf(records, scorers).entries()) {
      if (turns[index % turns.length] !== turn) continue;
      expect(addTo(kernel, encoded, never)).toBe(known.length);
      known.push(record);
    }
    expectAgreement(scorers, known.map(asIfStanding), [day, day - 200, day + turn]);
  }
  for (const [index, { withdrawn }] of known.entries()) {
    if (withdrawn === undefined) continue;
    kernel.withdraw(index, dayNumber(withdrawn));
    const corrected = known.map((record, other) => (other <= index ? record : asIfStanding(record)));
    expectAgreement(scorers, corrected, [day, dayNumber(withdrawn)]);
  }
}

function asIfStanding({ withdrawn, ...record }: PolicyRecord): PolicyRecord {
  return record;
}

/** Records with their numbers; of several that differ in no day, only one. */
function encodedOf(
  records: readonly PolicyRecord[],
  { encode, plan }: Scorers,
): readonly (readonly [PolicyRecord, EncodedRecord])[] {
  const byKey = new Map(records.map((record) => [`${record.behaviour} ${record.date} ${record.recorded}`, record]));
  return encode([...byKey.values()]).map((encoded) => {
    const { behaviour, date, recorded } = encoded;
    const key = `${plan.behaviours[behaviour]?.code} ${dayText(date)} ${dayText(recorded)}`;
    return [byKey.get(key) as PolicyRecord, encoded];
  });
}
