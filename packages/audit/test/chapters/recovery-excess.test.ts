import type { PolicyRecord } from "@tallyglass/policy";
import { describe, expect, test } from "@tallyglass/testkit";
import { recoveryExcess } from "../../src/chapters/recovery/excess.ts";
import type { StudiedLife } from "../../src/study/study.ts";
import { studyWith } from "../variant-studies.ts";

/** A conviction without punishment, which costs 30 points. */
function conviction(recorded: string, withdrawn?: string): PolicyRecord {
  const record = { resident: "syn-000001", behaviour: "court.exempt-from-penalty", date: recorded, recorded };
  return { ...record, attributes: {}, ...(withdrawn !== undefined && { withdrawn }) };
}

function lives(count: number, records: readonly PolicyRecord[]): readonly StudiedLife[] {
  return Array.from({ length: count }, () => ({ resident: "syn-000001", group: {}, records, events: [], years: [] }));
}

describe("the excess over the unpunished twin", () => {
  test("is the months below that go with the first fall, and not those of what came later", () => {
    const excess = recoveryExcess(
      studyWith({
        lives: [
          // Below on 15 April, July and October: 9 months, and the twin never.
          ...lives(10, [conviction("2019-01-15")]),
          // The twin falls in June: below in July and October, 6 months of 9.
          ...lives(10, [conviction("2019-01-15"), conviction("2019-06-01")]),
          // Withdrawn in May: below in April alone.
          ...lives(10, [conviction("2019-01-15", "2019-05-01")]),
          // These never fall.
          ...lives(5, []),
        ],
      }),
    );

    // (9 + 3 + 3) / 3, with a variance of (16 + 4 + 4) / 3 = 8 over 30 lives.
    expect(excess).toMatchObject({ among: 30, months: 5 });
    expect(excess?.interval[0]).toBeCloseTo(5 - 1.959964 * Math.sqrt(8 / 30), 10);
  });

  test("is not told of few", () => {
    expect(recoveryExcess(studyWith({ lives: lives(29, [conviction("2019-01-15")]) }))).toBeUndefined();
    expect(recoveryExcess(studyWith({}))).toBeUndefined();
  });
});
