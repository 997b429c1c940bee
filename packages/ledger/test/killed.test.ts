import { afterAll, beforeAll, describe, expect, fc, law } from "@tallyglass/testkit";
import { type LedgerPlace, openLedger } from "../src/index.ts";
import { startProcess } from "./processes.ts";
import { auditor, kinds, offices, operator, type Places, patience, residents, rules, settle } from "./stores.ts";

/** How often processes are killed on each kind of store. */
const kills = 5;

const on = "2020-03-01";

describe.each(kinds)("whatever is killed on $name", ({ open }) => {
  let places: Places;
  let place: LedgerPlace;
  let round = 0;
  const acknowledged = new Set<string>();

  beforeAll(async () => {
    places = await open();
    place = await places.create();
  });

  afterAll(async () => {
    await places?.close();
  });

  law(
    "what was acknowledged is there once, at every level, and nothing is there by half",
    fc.asyncProperty(fc.integer({ min: 0, max: 14 }), async (heard) => {
      round += 1;
      await workUntilKilled(heard, letters(round));
      const ledger = await openLedger(place, rules);
      await ledger.establish(operator, { offices, residents }, on);
      const verified = await ledger.verify(auditor, on);
      await settle(ledger, on);
      const file = await ledger.file(auditor, "nation", "syn-000007", on);
      const bureau = await ledger.file(auditor, "fuzhou-jx/police", "syn-000007", on);
      await ledger.close();

      expect(verified.findings).toEqual([]);
      const ids = file.entries.map(({ entry }) => entry.id);
      expect(ids).toHaveLength(new Set(ids).size);
      expect([...acknowledged].filter((id) => !ids.includes(id))).toEqual([]);
      expect(new Set(bureau.entries.map(({ entry }) => entry.id))).toEqual(new Set(ids));
      // Each submission is of two records, of which there are both or none.
      const halves = ids.filter((id) => id.endsWith("-left") && !ids.includes(id.replace("-left", "-right")));
      expect(halves).toEqual([]);
    }),
    { runs: kills, timeout: patience },
  );

  /** Lets a process write, correct, send and deliver until so much was heard of it; the first times, until it opens. */
  async function workUntilKilled(heard: number, name: string): Promise<void> {
    const child = startProcess(
      async ({ openLedger }, { place, rules, name }, say) => {
        say({ kind: "opening" });
        const ledger = await openLedger(place, rules);
        say({ kind: "opened" });
        const police = { role: "bureau", office: "fuzhou-jx/police" } as const;
        const operator = { role: "operator" } as const;
        const record = { resident: "syn-000007", behaviour: "police.detention", date: "2020-02-01" };
        const day = "2020-03-01";
        for (let turn = 0; ; turn += 1) {
          const id = `${name}-${turn}`;
          await ledger.submit(
            police,
            [
              { id: `${id}-left`, record },
              { id: `${id}-right`, record },
            ],
            day,
          );
          say({ kind: "acknowledged", ids: [`${id}-left`, `${id}-right`] });
          await ledger.correct(
            police,
            { id: `${id}-better`, of: `${id}-left`, record: { ...record, date: "2020-02-02" } },
            day,
          );
          say({ kind: "acknowledged", ids: [`${id}-better`] });
          await ledger.dispatch(operator, day, { isForAll: true });
          await ledger.deliver(operator, "2030-01-01");
        }
      },
      { place, rules, name },
    );
    for (let count = 0; count <= heard; count += 1) {
      const said = await child.next();
      if (said?.kind === "acknowledged") for (const id of said.ids) acknowledged.add(id);
      if (said === undefined || said.kind === "failed") break;
    }
    await child.kill();
  }
});

function letters(number: number): string {
  return `kill${"abcdefghijklmnopqrstuvwxyz"[number % 26]}${"abcdefghijklmnopqrstuvwxyz"[Math.floor(number / 26)]}`;
}
