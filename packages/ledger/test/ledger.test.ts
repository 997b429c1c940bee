import { afterAll, beforeAll, describe, expect, test } from "@tallyglass/testkit";
import { type Action, type Actor, type Ledger, permissions, RefusedError, type Status } from "../src/index.ts";
import {
  auditor,
  court,
  farDay,
  kinds,
  newLedger,
  offices,
  operator,
  type Places,
  police,
  residents,
  rules,
  settle,
} from "./stores.ts";

const on = "2020-03-01";
const detention = { resident: "syn-000042", behaviour: "police.detention", date: "2020-02-01" };
const debt = { resident: "syn-000042", behaviour: "court.judgment-default", date: "2020-02-01" };
const everywhere = ["nation", "jiangxi", "fuzhou-jx", "fuzhou-jx/police"];

/** Every action as somebody asks for it: what they could do of their own, or to what there is not. */
const asking: Readonly<Record<Action, (ledger: Ledger, actor: Actor) => Promise<unknown>>> = {
  establish: (ledger, actor) => ledger.establish(actor, { offices, residents }, on),
  submit: (ledger, actor) => ledger.submit(actor, [{ id: "allowed", record: detention }], on),
  correct: (ledger, actor) => ledger.correct(actor, { id: "b", of: "nothing", record: detention }, on),
  withdraw: (ledger, actor) => ledger.withdraw(actor, { id: "b", of: "nothing" }, on),
  answer: (ledger, actor) =>
    ledger.answer(actor, { id: "b", of: "nothing", appeal: "none", outcome: { kind: "rejected" } }, on),
  appeal: (ledger, actor) => ledger.appeal(actor, { id: "b", of: "nothing", office: police.office }, on),
  "read-file": (ledger, actor) => ledger.file(actor, police.office, "syn-000042", on),
  trace: (ledger, actor) => ledger.trace(actor, { office: police.office, of: "first" }, on),
  "read-status": (ledger, actor) => ledger.status(actor, on),
  verify: (ledger, actor) => ledger.verify(actor, on),
  run: (ledger, actor) => ledger.deliver(actor, on),
  "keep-tokens": (ledger, actor) => ledger.tokens(actor, on),
};

describe.each(kinds)("a ledger on $name", ({ open }) => {
  let places: Places;
  let ledger: Ledger;

  beforeAll(async () => {
    places = await open();
    ledger = await newLedger(places);
  });

  afterAll(async () => {
    await ledger?.close();
    await places?.close();
  });

  test("takes a record to every level above its bureau", async () => {
    const [receipt] = await ledger.submit(police, [{ id: "first", record: detention }], on);
    await settle(ledger, on);
    const { offices } = await ledger.trace(auditor, { office: police.office, of: "first" }, on);

    expect(receipt).toEqual({ id: "first", seq: 1, isNew: true });
    expect(offices.map(({ office }) => office)).toEqual(everywhere);
    expect(offices.filter(({ record }) => record?.stands !== true)).toEqual([]);
  });

  test("answers a retry with the place of the first try, on whatever day", async () => {
    const retried = await ledger.submit(police, [{ id: "first", record: detention }], "2020-03-02");

    expect(retried).toEqual([{ id: "first", seq: 1, isNew: false }]);
  });

  test("takes a correction, an appeal and the withdrawal that follows it to where the record is", async () => {
    await ledger.submit(police, [{ id: "wrong", record: detention }], on);
    const resident = { role: "resident", resident: "syn-000042" } as const;
    await ledger.correct(police, { id: "better", of: "wrong", record: { ...detention, date: "2020-02-02" } }, on);
    await settle(ledger, on);
    await ledger.appeal(resident, { id: "no", of: "wrong", office: "fuzhou-jx/police" }, "2020-04-01");
    await ledger.answer(
      police,
      { id: "sorry", of: "wrong", appeal: "no", outcome: { kind: "withdrawn" } },
      "2020-04-09",
    );
    await settle(ledger, "2020-04-09");
    const { offices } = await ledger.trace(auditor, { office: police.office, of: "wrong" }, on);

    expect(offices.map(({ office }) => office)).toEqual(everywhere);
    for (const { record } of offices) {
      expect(record).toMatchObject({ stands: false, revision: 2, record: { date: "2020-02-02" } });
      expect(record?.appeals).toEqual([{ id: "no", state: "upheld" }]);
    }
  });

  test("brings a national listing down to every city, and takes it back when its record is withdrawn", async () => {
    await ledger.submit(court, [{ id: "debt", record: debt }], on);
    await settle(ledger, on);
    const elsewhere = await ledger.file(auditor, "suzhou", "syn-000042", on);

    expect(elsewhere.records).toMatchObject([{ behaviour: "court.judgment-default", place: "fuzhou-jx" }]);
    expect(elsewhere.restrictions).toContainEqual(
      expect.objectContaining({ consequence: "air-tickets", record: "debt", clause: "judgment-default" }),
    );
    expect((await ledger.file(auditor, "fuzhou-jx", "syn-000042", on)).restrictions).toHaveLength(
      elsewhere.restrictions.length,
    );

    await ledger.withdraw(court, { id: "paid", of: "debt" }, "2020-05-01");
    await settle(ledger, "2020-05-01");
    const after = await ledger.file(auditor, "suzhou", "syn-000042", on);

    expect(after.restrictions).toEqual([]);
    expect(after.records).toMatchObject([{ withdrawn: expect.any(String) }]);
  });

  test("keeps what one city records from the other, but for listings", async () => {
    const { records } = await ledger.file(auditor, "suzhou", "syn-000042", on);

    expect(records.map(({ behaviour }) => behaviour)).toEqual(["court.judgment-default"]);
  });

  test.each<[string, (at: Ledger) => Promise<unknown>]>([
    ["not-yours", (at) => at.submit(police, [{ id: "a", record: debt }], on)],
    [
      "unknown-resident",
      (at) => at.submit(police, [{ id: "a", record: { ...detention, resident: "syn-1000000" } }], on),
    ],
    ["id-taken", (at) => at.submit(police, [{ id: "first", record: { ...detention, date: "2020-02-09" } }], on)],
    ["invalid-id", (at) => at.submit(police, [{ id: "13812345678", record: detention }], on)],
    ["identity-shaped", (at) => at.submit(police, [{ id: "a", record: { ...detention, fact: "13812345678" } }], on)],
    [
      "unknown-office",
      (at) => at.submit({ role: "bureau", office: "fuzhou-jx" }, [{ id: "a", record: detention }], on),
    ],
    ["unknown-record", (at) => at.withdraw(police, { id: "a", of: "nothing" }, on)],
    ["unknown-record", (at) => at.withdraw(police, { id: "a", of: "debt" }, on)],
    ["already-withdrawn", (at) => at.withdraw(police, { id: "a", of: "wrong" }, on)],
    [
      "unknown-appeal",
      (at) => at.answer(police, { id: "a", of: "wrong", appeal: "no", outcome: { kind: "rejected" } }, on),
    ],
    [
      "not-yours",
      (at) =>
        at.appeal(
          { role: "resident", resident: "syn-000041" },
          { id: "a", of: "first", office: "fuzhou-jx/police" },
          on,
        ),
    ],
    ["not-yours", (at) => at.file({ role: "resident", resident: "syn-000041" }, "fuzhou-jx", "syn-000042", on)],
    [
      "not-yours",
      (at) => at.trace({ role: "resident", resident: "syn-000041" }, { office: police.office, of: "first" }, on),
    ],
    ["not-yours", (at) => at.trace(court, { office: police.office, of: "first" }, on)],
    ["unknown-attribute", (at) => at.submit(police, [{ id: "a", record: { ...detention, zhangsan: 1 } }], on)],
    ["not-allowed", (at) => at.submit(auditor, [{ id: "a", record: detention }], on)],
    ["not-allowed", (at) => at.deliver(auditor, on)],
  ])("refuses with %s and notes it without the value", async (code, ask) => {
    const before = await ledger.status(operator, on);
    await expect(ask(ledger)).rejects.toMatchObject({ name: "RefusedError", code });
    const after = await ledger.status(operator, on);

    const count = ({ refused }: Status) => refused.find((each) => each.code === code)?.count ?? 0;
    expect(count(after)).toBe(count(before) + 1);
    expect(after.refusals.slice(before.refusals.length)).toMatchObject([{ code, day: on }]);
    expect(JSON.stringify(after.refusals)).not.toMatch(/13812345678|syn-|zhangsan/);
    expect(after.offices).toEqual(before.offices);
  });

  const roles: readonly Actor[] = [police, { role: "resident", resident: "syn-000042" }, auditor, operator];
  const cells = Object.keys(asking).flatMap((action) => roles.map((actor) => ({ action: action as Action, actor })));

  test.each(cells)(
    "lets a $actor.role $action, or not, as the table of permissions says",
    async ({ action, actor }) => {
      const refused = await asking[action](ledger, actor).then(
        () => undefined,
        (error: unknown) => (error instanceof RefusedError ? error.code : error),
      );

      if (permissions[action][actor.role] === "none") expect(refused).toBe("not-allowed");
      else expect([undefined, "unknown-record", "unknown-appeal"]).toContain(refused);
    },
  );

  test("takes all entries of a submission or none", async () => {
    const both = [
      { id: "good", record: detention },
      { id: "bad", record: debt },
    ];

    await expect(ledger.submit(police, both, on)).rejects.toMatchObject({ code: "not-yours", index: 1 });
    await expect(ledger.trace(auditor, { office: police.office, of: "good" }, on)).rejects.toThrow(RefusedError);
  });

  test("keeps a record from a bureau that calls one of its own the same", async () => {
    const own = { ...debt, resident: "syn-000043" };
    await ledger.submit(police, [{ id: "same", record: { ...detention, resident: "syn-000043" } }], on);
    await ledger.submit(court, [{ id: "same", record: own }], on);
    await ledger.correct(court, { id: "other", of: "same", record: { ...own, date: "2020-02-03" } }, on);
    await settle(ledger, on);
    const { records } = await ledger.file(auditor, "nation", "syn-000043", on);

    expect(records).toMatchObject([
      { behaviour: "court.judgment-default", date: "2020-02-03" },
      { behaviour: "police.detention", date: "2020-02-01" },
    ]);
  });

  test("gives residents ids apart from those of the bureau, taken or not", async () => {
    const resident = { role: "resident", resident: "syn-000044" } as const;
    const mine = { ...detention, resident: "syn-000044" };
    await ledger.submit(police, [{ id: "mine", record: mine }], on);
    const appeals = ["first", "guessed"].map((id) => ({ id, of: "mine", office: police.office }));

    for (const appeal of appeals) expect(await ledger.appeal(resident, appeal, on)).toMatchObject({ isNew: true });
    expect(await ledger.submit(police, [{ id: "guessed", record: detention }], on)).toMatchObject([{ isNew: true }]);
  });

  test("has a record that was corrected to a later day on record since that day, as any scorer reads it", async () => {
    const late = { ...detention, resident: "syn-000045", date: "2020-02-01" };
    await ledger.submit(police, [{ id: "late", record: late }], "2020-02-01");
    await ledger.correct(police, { id: "later", of: "late", record: { ...late, date: "2020-02-20" } }, "2020-02-25");
    const { records } = await ledger.file(auditor, police.office, "syn-000045", on);

    expect(records).toMatchObject([{ date: "2020-02-20", recorded: "2020-02-20" }]);
  });

  test("counts an entry once among those that wait, to however many offices it goes", async () => {
    const own = await newLedger(places);
    await own.submit(court, [{ id: "debt", record: debt }], on);
    for (let hop = 0; hop < 3; hop += 1) {
      await own.dispatch(operator, on, { isForAll: true });
      await own.deliver(operator, farDay);
    }
    const { offices: reached } = await own.status(operator, on);
    await own.close();

    expect(reached.find(({ id }) => id === "nation")).toMatchObject({ entries: 3, waiting: 1 });
  });

  test("sends what changes a record wherever what it once said was sent", async () => {
    const policeOnly = { hop: rules.network.hops["bureau-to-city"], submits: new Set(["police.traffic-violation"]) };
    const departments = new Map([...rules.network.departments, ["police", policeOnly] as const]);
    const own = await newLedger(places, { network: { ...rules.network, departments } });
    const fine = {
      resident: "syn-000046",
      behaviour: "police.traffic-violation",
      date: "2020-02-01",
      penalty_points: 3,
    };
    const kept = { ...detention, resident: "syn-000047" };
    await own.submit(
      police,
      [
        { id: "fine", record: fine },
        { id: "kept", record: kept },
      ],
      on,
    );
    await own.correct(police, { id: "rather", of: "fine", record: { ...detention, resident: "syn-000046" } }, on);
    await own.withdraw(police, { id: "neither", of: "fine" }, on);
    await settle(own, on);
    const [sent, stayed] = await Promise.all(
      ["syn-000046", "syn-000047"].map((resident) => own.file(auditor, "nation", resident, on)),
    );
    await own.close();

    expect(sent?.file.records).toMatchObject([{ id: "fine", stands: false, revision: 2 }]);
    expect(stayed?.entries).toEqual([]);
  });

  test("asks for a day that there is, before anything is done or noted", async () => {
    const before = await ledger.status(operator, on);

    await expect(ledger.withdraw(police, { id: "a", of: "first" }, "13812345678")).rejects.toMatchObject({
      code: "invalid-day",
    });
    expect(await ledger.status(operator, on)).toEqual(before);
  });

  test("is in order after all that", async () => {
    const verified = await ledger.verify(auditor, on);

    expect(verified.findings).toEqual([]);
    expect(verified.offices).toBe(9 + 2);
    expect(verified.entries).toBeGreaterThan(20);
  });
});
