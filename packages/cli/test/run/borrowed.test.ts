import { rm } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "@tallyglass/testkit";
import { nineCities } from "@tallyglass/web/nine-cities";
import type { Manifest } from "../../src/run/manifest.ts";
import { type Ended, type Place, placeWith } from "../program.ts";

const lender = "fuzhou-yuming";
const borrowers = nineCities.filter((city) => city !== lender);

interface Line {
  readonly kind: string;
  readonly clause?: string;
  readonly borrowed?: { readonly from: string };
}

describe("clauses that nine cities borrow", () => {
  let place: Place;
  let ended: Ended;
  beforeAll(async () => {
    place = await placeWith({ onTestFinished: () => {} });
    ended = await place.run("simulate nine-cities --residents 400 --years 2 --out run");
    return () => rm(place.path, { recursive: true });
  });

  test("are labelled where the run says who is in which band", async () => {
    const { summary } = JSON.parse(await place.read("run/manifest.json")) as Manifest;
    const chinese = await place.run("simulate nine-cities --residents 400 --years 2 --out run --lang zh");

    expect(summary.bands.map(({ policy, borrowed }) => [policy, borrowed])).toEqual(
      nineCities.map((city) => [city, city === lender ? undefined : lender]),
    );
    for (const city of borrowers) {
      expect(ended.stdout).toContain(`\n${city}, at the end of 2020, with clauses borrowed from ${lender}\n`);
      expect(chinese.stdout).toContain(`\n${city}，2020年末（借用 ${lender} 的条款）\n`);
    }
    expect(ended.stdout).toContain(`\n${lender}, at the end of 2020\n`);
  });

  test("are labelled line by line in the account of a resident", async () => {
    const [resident, lines] = await firstWithPoints("hangzhou-qianjiang");

    const { stdout } = await place.run(`resident run ${resident} --policy hangzhou-qianjiang`);

    expect(lines.map(({ borrowed }) => borrowed?.from)).toEqual(lines.map(() => lender));
    expect(stdout.split(`borrowed from ${lender}`).length).toBeGreaterThan(lines.length);
  });

  test("are no clauses of the city that lends them", async () => {
    const [resident, lines] = await firstWithPoints(lender);

    const { stdout } = await place.run(`resident run ${resident} --policy ${lender}`);

    expect(lines.map(({ borrowed }) => borrowed)).toEqual(lines.map(() => undefined));
    expect(stdout).not.toContain("borrowed");
  });

  /** The first resident to whom records gave points, and these lines of the account. */
  async function firstWithPoints(policy: string): Promise<readonly [number, readonly Line[]]> {
    for (let resident = 0; resident < 100; resident += 1) {
      const { stdout } = await place.run(`resident run ${resident} --policy ${policy} --format json`);
      const { account } = JSON.parse(stdout) as { account?: { lines: readonly Line[] } };
      const lines = (account?.lines ?? []).filter(({ kind }) => kind === "contribution");
      if (lines.length > 0) return [resident, lines];
    }
    throw new Error("nobody has points");
  }
});
