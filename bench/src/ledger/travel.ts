import { type LedgerRules, officesOf, openLedger } from "@tallyglass/ledger";
import { readRepositoryLibrary, repositoryNetwork, schemeNamed } from "@tallyglass/testkit";

/**
 * Records of 90 bureaus, handed in by eight writers and sent to the nation; a tenth of the batches is lost, a fifth comes
 * twice. Prints how long it took and how many entries there are: `node travel.js ADDRESS FIRST COUNT`.
 */

const [, , url = "", first = "0", count = "0"] = process.argv;
const library = readRepositoryLibrary();
const network = repositoryNetwork("city-bureaus");
const rules: LedgerRules = {
  behaviours: library.behaviours,
  national: schemeNamed(library, "national-lists").versions[0],
  network: { ...network, faults: { ...network.faults, lost: 0.1, doubled: 0.2 } },
  seed: 1,
  start: "2020-01-01",
};

const behaviours = [
  "bank",
  "court",
  "education",
  "health",
  "housing",
  "justice",
  "market",
  "police",
  "tax",
  "transport",
]
  .map((department) =>
    [...library.behaviours.values()].find(
      (each) => each.department === department && [...each.attributes.values()].every(({ optional }) => optional),
    ),
  )
  .filter((behaviour) => behaviour !== undefined);
const cities = ["anqing", "fuzhou-jx", "hangzhou", "rongcheng", "suqian", "suzhou", "weihai", "wuhu", "xiamen"];
const departments = behaviours.map(({ department }) => department);
const places = { east: cities.slice(0, 5), west: cities.slice(5) };
const bureaus = cities.flatMap((city) => behaviours.map((behaviour) => ({ city, behaviour })));

const operator = { role: "operator" } as const;
const on = "2020-03-01";
const together = 100;
const writers = 8;

const ledger = await openLedger({ url }, rules);
await ledger.establish(operator, { offices: officesOf(places, departments), residents: 100_000 }, on);
const since = performance.now();
const turns = Array.from({ length: Number(count) / together }, (_, index) => index).values();
await Promise.all(
  Array.from({ length: writers }, async () => {
    for (const turn of turns) await submit(turn);
  }),
);
for (let isMoving = true; isMoving; ) {
  const sent = await ledger.dispatch(operator, on, { isForAll: true });
  const { batches, failures } = await ledger.deliver(operator, "2030-01-01");
  isMoving = sent + batches + failures > 0;
}
const seconds = (performance.now() - since) / 1000;
const { offices, onTheWay } = await ledger.status(operator, on);
await ledger.close();
const entries = offices.reduce((sum, office) => sum + office.entries, 0);
if (onTheWay > 0) throw new Error(`${onTheWay} batches did not arrive`);
console.log(JSON.stringify({ seconds, entries }));

/** Ids are of letters: digits could look like somebody's number. */
function letters(number: number): string {
  return [...String(number)].map((digit) => "abcdefghij"[Number(digit)]).join("");
}

async function submit(turn: number): Promise<void> {
  const { city, behaviour } = bureaus[turn % bureaus.length] as (typeof bureaus)[number];
  const handed = Array.from({ length: together }, (_, which) => {
    const number = (Number(first) + turn * together + which) % 100_000;
    return {
      id: letters(Number(first) + turn * together + which),
      record: { resident: `syn-${String(number).padStart(6, "0")}`, behaviour: behaviour.code, date: "2020-02-01" },
    };
  });
  await ledger.submit({ role: "bureau", office: `${city}/${behaviour.department}` }, handed, on);
}
