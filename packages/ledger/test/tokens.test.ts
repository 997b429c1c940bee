import { afterAll, beforeAll, describe, expect, fc, law, test } from "@tallyglass/testkit";
import { actorOf, bearerOf, columnsOf, createToken, hashOf, isToken } from "../src/domain/token.ts";
import { type Actor, actorIn, type Ledger, type LedgerPlace, RefusedError } from "../src/index.ts";
import { fastSha256 } from "../src/store/node/hash.ts";
import { openDatabase } from "../src/store/node/open-ledger.ts";
import { auditor, kinds, newLedger, operator, type Places, police } from "./stores.ts";

const resident: Actor = { role: "resident", resident: "syn-000042" };
const actors: readonly Actor[] = [police, resident, auditor, operator];

describe("a token", () => {
  test("is 43 letters, digits, hyphens and underscores, and differs each time", () => {
    const made = Array.from({ length: 1000 }, createToken);

    expect(made.filter((token) => !isToken(token))).toEqual([]);
    expect(new Set(made).size).toBe(1000);
  });

  test("is not the hash that is kept of it", () => {
    const token = createToken();

    expect(hashOf(token, fastSha256)).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOf(token, fastSha256)).not.toBe(hashOf(createToken(), fastSha256));
  });

  test.each<[string | undefined, string | undefined, string, boolean]>([
    [undefined, undefined, "2999-12-31", true],
    ["2020-03-10", undefined, "2020-03-10", true],
    ["2020-03-10", undefined, "2020-03-11", false],
    ["2020-03-10", "2020-03-05", "2020-03-04", false],
    [undefined, "2020-03-05", "2020-03-05", false],
  ])("until %s, revoked %s, on %s: %s", (until, revoked, on, holds) => {
    const kept = { number: 1, actor: police, ...(until && { until }), ...(revoked && { revoked }) };

    expect(bearerOf(kept, on)).toEqual(holds ? police : undefined);
  });

  test.each(actors)("is of a $role, in columns as well", (actor) => {
    expect(actorOf(columnsOf(actor))).toEqual(actor);
    expect(actorIn(actor.role, police.office)).toEqual(
      actor.role === "resident" ? { role: "resident", resident: police.office } : actor,
    );
  });
});

const on = "2020-03-01";

describe.each(kinds)("the tokens of a ledger on $name", ({ open }) => {
  let places: Places;
  let place: LedgerPlace;
  let ledger: Ledger;

  beforeAll(async () => {
    places = await open();
    place = await places.create();
    ledger = await newLedger({ ...places, create: async () => place });
  });

  afterAll(async () => {
    await ledger?.close();
    await places?.close();
  });

  test.each(actors)("let their bearer act as $role", async (actor) => {
    const { token, until } = await ledger.token(operator, { actor }, on);

    expect(await ledger.actorOf(token, "2029-01-01")).toEqual(actor);
    expect(until).toBeUndefined();
  });

  test("hold until their day and no longer", async () => {
    const { token, until } = await ledger.token(operator, { actor: auditor, days: 30 }, on);

    expect(until).toBe("2020-03-31");
    expect(await ledger.actorOf(token, "2020-03-31")).toEqual(auditor);
    expect(await codeOf(ledger.actorOf(token, "2020-04-01"))).toBe("invalid-token");
  });

  test("hold no more once they are revoked, and are listed without what they are known by", async () => {
    const { token, number } = await ledger.token(operator, { actor: resident }, on);
    await ledger.revoke(operator, number, "2020-03-02");
    await ledger.revoke(operator, number, "2020-03-09");

    expect(await codeOf(ledger.actorOf(token, on))).toBe("invalid-token");
    expect((await ledger.tokens(operator, on)).at(-1)).toEqual({ number, actor: resident, revoked: "2020-03-02" });
    expect(JSON.stringify(await ledger.tokens(operator, on))).not.toContain(token);
    expect(await codeOf(ledger.revoke(operator, 4711, on))).toBe("unknown-token");
  });

  law(
    "hold as they were made, and with no character changed",
    fc.asyncProperty(
      fc.nat(42),
      fc.constantFrom("A", "b", "7", "-", "_", "", "AA", " ", "\0", "é"),
      async (at, other) => {
        const { token } = await ledger.token(operator, { actor: police }, on);
        const changed = `${token.slice(0, at)}${other}${token.slice(at + 1)}`;
        fc.pre(changed !== token);

        expect(await codeOf(ledger.actorOf(changed, on))).toBe("invalid-token");
      },
    ),
    { runs: 30 },
  );

  test("stand among refusals that are counted however many they are, and of which the last thousand are told", async () => {
    const own = await newLedger(places);
    for (let tries = 0; tries < 1001; tries += 1) await own.deliver(auditor, on).catch(() => {});
    await own.deliver(auditor, "2020-03-02").catch(() => {});
    const { refused, refusals } = await own.status(auditor, on);
    await own.close();

    expect(refused).toEqual([{ code: "not-allowed", count: 1002 }]);
    expect(refusals).toHaveLength(1000);
    expect(refusals.map(({ day }) => day).slice(-2)).toEqual([on, "2020-03-02"]);
  });

  test("are noted a thousand times a day at most where nobody knows whose they are", async () => {
    const own = await newLedger(places);
    for (let tries = 0; tries < 1005; tries += 1) await own.actorOf("wrong", on).catch(() => {});
    await own.actorOf("wrong", "2020-03-02").catch(() => {});
    const { refused } = await own.status(auditor, on);
    await own.close();

    expect(refused).toEqual([{ code: "invalid-token", count: 1001 }]);
  });

  test("are refused and noted without the value, with whose they were if that is known", async () => {
    const before = (await ledger.status(auditor, on)).refusals.length;
    const { token, number } = await ledger.token(operator, { actor: police }, on);
    await ledger.revoke(operator, number, on);
    const wrong = createToken();
    const longNumber = "9".repeat(43);
    for (const each of [token, wrong, "", longNumber]) {
      const refused = await ledger.actorOf(each, on).catch((error: unknown) => error);
      if (each !== "") expect(String((refused as Error).message)).not.toContain(each);
    }
    const noted = (await ledger.status(auditor, on)).refusals.slice(before);

    const nobody = { day: on, role: "nobody", office: null, code: "invalid-token", field: null };
    expect(noted).toEqual([{ ...nobody, role: "bureau", office: police.office }, nobody, nobody, nobody]);
  });

  test.each<[string, Actor]>([
    ["unknown-office", { role: "bureau", office: "fuzhou-jx/polcie" }],
    ["unknown-office", { role: "bureau", office: "fuzhou-jx" }],
    ["unknown-resident", { role: "resident", resident: "syn-9999999" }],
    ["unknown-resident", { role: "resident", resident: "syn-42" }],
  ])("are refused with %s to whom there is not: %o", async (code, actor) => {
    expect(await codeOf(ledger.token(operator, { actor }, on))).toBe(code);
  });

  test("stand in no table, and neither does anything that they can be told from", async () => {
    const { token } = await ledger.token(operator, { actor: police }, on);
    await ledger.close();
    const database = await openDatabase(place);
    const rows = await database.snapshot((session) => session.query("select * from ledger.token"));
    await database.close();
    ledger = await newLedger({ ...places, create: async () => place });

    expect(rows.length).toBeGreaterThan(5);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await ledger.actorOf(token, on)).toEqual(police);
  });
});

async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
  } catch (error) {
    if (error instanceof RefusedError) return error.code;
    throw error;
  }
  return undefined;
}
