import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Actor, type Ledger, officesOf, openLedger } from "@tallyglass/ledger";
import { readRepositoryLibrary, repositoryNetwork, schemeNamed } from "@tallyglass/testkit";
import { recordAsRow } from "../../cli/src/account/describe-record.ts";
import type { ServedLedger } from "../src/api/admit.ts";

export const police = "fuzhou-jx/police";
export const start = "2020-01-01";
export const detention = { resident: "syn-000042", behaviour: "police.detention", date: "2019-12-01" };

/** Who asks in the tests. */
const actors = {
  bureau: { role: "bureau", office: police },
  resident: { role: "resident", resident: "syn-000042" },
  auditor: { role: "auditor" },
  operator: { role: "operator" },
} as const satisfies Record<Actor["role"], Actor>;

/** A ledger in a folder of its own, with four records, an appeal against the last and a token of each role. */
export interface TestLedger {
  readonly served: ServedLedger;
  readonly ledger: Ledger;
  /** By role; `other` is of another bureau, `stranger` of another resident. */
  readonly tokens: Readonly<Record<Actor["role"] | "other" | "stranger", string>>;
  close(): Promise<void>;
}

export async function openTestLedger(): Promise<TestLedger> {
  const folder = await mkdtemp(join(tmpdir(), "tallyglass-ledger-"));
  const library = readRepositoryLibrary();
  const ledger = await openLedger(
    { folder },
    {
      behaviours: library.behaviours,
      national: schemeNamed(library, "national-lists").versions[0],
      network: repositoryNetwork("city-bureaus"),
      ...{ seed: 1, start },
    },
  );
  const { operator, bureau } = actors;
  const offices = officesOf({ jiangxi: ["fuzhou-jx"] }, ["police", "court", "tax"]);
  const charter = { network: "network: city-bureaus\n", seed: 1, start };
  await ledger.establish(operator, { offices, residents: 1000, charter }, start);
  const ids = ["first", "second", "third", "fourth"];
  await ledger.submit(
    bureau,
    ids.map((id) => ({ id, record: detention })),
    start,
  );
  await ledger.appeal(actors.resident, { id: "objection", of: "fourth", office: police }, start);
  const token = async (actor: Actor) => (await ledger.token(operator, { actor }, start)).token;
  const tokens = {
    bureau: await token(bureau),
    resident: await token(actors.resident),
    auditor: await token(actors.auditor),
    operator: await token(operator),
    other: await token({ role: "bureau", office: "fuzhou-jx/court" }),
    stranger: await token({ role: "resident", resident: "syn-000043" }),
  };
  return {
    ...{ ledger, tokens },
    served: { ledger, asRow: (record) => recordAsRow(library, record) },
    async close() {
      await ledger.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A token that is known before there is a ledger. */
export function fixedToken(role: Actor["role"]): string {
  return role.padEnd(43, "_");
}

/** A ledger to which fixed tokens are known as well. */
export function knowingFixedTokens({ served }: TestLedger): ServedLedger {
  const known = new Map(Object.values(actors).map((actor) => [fixedToken(actor.role), actor]));
  const { ledger } = served;
  return {
    ...served,
    ledger: { ...ledger, actorOf: async (token, on) => known.get(token) ?? ledger.actorOf(token, on) },
  };
}

/** The header by which somebody is known. */
export function bearing(token: string) {
  return { Authorization: `Bearer ${token}` };
}
