import { type Action, permissions, type Role } from "@tallyglass/ledger";
import { afterAll, beforeAll, describe, expect, tellFigure, test } from "@tallyglass/testkit";
import { identityNumber, mobileNumber } from "../../cli/test/fixtures/identity-numbers.ts";
import { bearing, detention, openTestLedger, police, start, type TestLedger } from "./served-ledger.ts";
import { type Asking, api, type Server, startServer } from "./serving.ts";

let ledger: TestLedger;
let server: Server;
beforeAll(async () => {
  ledger = await openTestLedger();
  server = await startServer({ ledger: ledger.served });
});
afterAll(async () => {
  await server.close();
  await ledger.close();
});

type Bearer = keyof TestLedger["tokens"];

const ask = (bearer: Bearer, path: string, body?: unknown) =>
  server.ask(`${api}/ledger${path}`, {
    headers: bearing(ledger.tokens[bearer]),
    ...(body !== undefined && { body }),
  });

/** Every action of the table of permissions that is done over HTTP, as somebody asks for it. */
const asked: Readonly<Record<Exclude<Action, "establish" | "keep-tokens">, readonly [path: string, body?: object][]>> =
  {
    submit: [["/submissions", { entries: [{ id: "allowed", record: detention }] }]],
    correct: [["/corrections", { id: "better", of: "first", record: { ...detention, date: "2019-12-02" } }]],
    withdraw: [["/withdrawals", { id: "gone", of: "nothing" }]],
    answer: [["/answers", { id: "said", of: "first", appeal: "none", outcome: "rejected" }]],
    appeal: [["/appeals", { id: "no", of: "first", office: police }]],
    "read-file": [[`/file?office=${police}&resident=syn-000042`]],
    trace: [[`/trace?office=${police}&record=first`]],
    "read-status": [["/status"], ["/refusals"]],
    verify: [["/verify"]],
    run: [["/run", { days: 0 }]],
  };

// Written out from the promises. A resident has no file at a bureau's door but their own; `404` is what there is not.
const table: Readonly<Record<keyof typeof asked, Readonly<Record<Role, number>>>> = {
  submit: { bureau: 200, resident: 403, auditor: 403, operator: 403 },
  correct: { bureau: 200, resident: 403, auditor: 403, operator: 403 },
  withdraw: { bureau: 404, resident: 403, auditor: 403, operator: 403 },
  answer: { bureau: 404, resident: 403, auditor: 403, operator: 403 },
  appeal: { bureau: 403, resident: 200, auditor: 403, operator: 403 },
  "read-file": { bureau: 200, resident: 200, auditor: 200, operator: 403 },
  trace: { bureau: 200, resident: 200, auditor: 200, operator: 403 },
  "read-status": { bureau: 403, resident: 403, auditor: 200, operator: 200 },
  verify: { bureau: 403, resident: 403, auditor: 200, operator: 200 },
  run: { bureau: 403, resident: 403, auditor: 403, operator: 200 },
};

const cells = Object.entries(table).flatMap(([action, row]) =>
  asked[action as keyof typeof asked].flatMap(([path, body]) =>
    Object.entries(row).map(([role, status]) => ({ action: action as Action, path, body, role: role as Role, status })),
  ),
);

describe("whoever belongs", () => {
  test("is every role, at every action that is done over HTTP", () => {
    expect(Object.keys(table).sort()).toEqual(Object.keys(asked).sort());
    expect(Object.keys(permissions).sort()).toEqual([...Object.keys(asked), "establish", "keep-tokens"].sort());
    expect(cells).toHaveLength((Object.keys(asked).length + 1) * 4);
  });

  test.each(cells)("$action by $role at $path: $status", async ({ action, path, body, role, status }) => {
    const answer = await ask(role, path, body);

    expect(answer.status, answer.text).toBe(status);
    expect(status === 403).toBe(permissions[action][role] === "none");
    if (status === 403) expect(answer.json).toMatchObject({ code: "forbidden" });
    tellFigure({ row: "who-belongs", of: "cells of role × action over HTTP", count: 1 });
  });

  test.each<[Bearer, string, object | undefined, number]>([
    ["other", `/file?office=${police}&resident=syn-000042`, undefined, 404],
    ["other", "/file?office=suzhou/police&resident=syn-000042", undefined, 404],
    ["stranger", `/file?office=${police}&resident=syn-000042`, undefined, 404],
    ["stranger", `/file?office=${police}&resident=syn-000043`, undefined, 200],
    ["other", `/trace?office=${police}&record=first`, undefined, 404],
    ["stranger", `/trace?office=${police}&record=first`, undefined, 404],
    ["stranger", "/appeals", { id: "mine", of: "first", office: police }, 404],
    ["other", "/corrections", { id: "mine", of: "first", record: detention }, 404],
    ["other", "/withdrawals", { id: "mine", of: "first" }, 404],
    ["other", "/submissions", { entries: [{ id: "mine", record: detention }] }, 422],
  ])("has what is its own: %s at %s %o: %i", async (bearer, path, body, status) => {
    expect((await ask(bearer, path, body)).status).toBe(status);
  });

  test.each<[Bearer, string, string, object?]>([
    ["stranger", `/trace?office=${police}&record=first`, `/trace?office=${police}&record=nothing`],
    ["other", `/trace?office=${police}&record=first`, `/trace?office=${police}&record=nothing`],
    ["stranger", "/appeals", "/appeals", { id: "mine", office: police }],
  ])("is told the same of what is another's and of what there is not: %s at %s", async (bearer, there, not, body) => {
    const [one, other] = [
      await ask(bearer, there, body && { ...body, of: "first" }),
      await ask(bearer, not, body && { ...body, of: "nothing" }),
    ];

    expect(one.status).toBe(404);
    expect([other.status, other.text]).toEqual([one.status, one.text]);
  });
});

describe("somebody unknown", () => {
  const wrong: readonly (readonly [what: string, headers: Record<string, string>])[] = [
    ["no token", {}],
    ["an empty one", { Authorization: "Bearer " }],
    ["another scheme", { Authorization: "Basic abc" }],
    ["a token that is none", bearing("A".repeat(43))],
    ["what looks like somebody's number", bearing(mobileNumber)],
    ["too much", bearing("x".repeat(5000))],
  ];

  test.each(wrong)("with %s is asked for a token, whatever the request", async (_, headers) => {
    const askings: readonly (readonly [string, Asking])[] = [
      ["/status", { headers }],
      ["/offices", { headers }],
      ["/submissions", { headers, body: { entries: [] } }],
      ["/submissions", { headers, body: "{" }],
    ];
    for (const [path, asking] of askings) {
      const answer = await server.ask(`${api}/ledger${path}`, asking);
      expect({ status: answer.status, code: answer.json.code }).toEqual({ status: 401, code: "unauthorized" });
      expect(answer.headers["www-authenticate"]).toMatch(/^Bearer realm="ledger"/);
      const [, sent = "nothing"] = headers.Authorization?.split(" ") ?? [];
      if (sent !== "") expect(answer.text).not.toContain(sent);
    }
  });

  test("is noted without the token, and it is written nowhere", async () => {
    const token = "B".repeat(43);
    await server.ask(`${api}/ledger/status`, { headers: bearing(token) });
    const { json, text } = await ask("auditor", "/refusals");

    expect(json.refusals.at(-1)).toEqual({
      day: json.day,
      role: "nobody",
      office: null,
      code: "invalid-token",
      field: null,
    });
    for (const each of [token, mobileNumber, ...Object.values(ledger.tokens)]) {
      expect(text).not.toContain(each);
      expect(server.written.join("")).not.toContain(each);
    }
  });

  test("is whoever has a token that was revoked, or that holds no more", async () => {
    const { token, number } = await ledger.ledger.token({ role: "operator" }, { actor: { role: "auditor" } }, start);
    const before = await server.ask(`${api}/ledger`, { headers: bearing(token) });
    await ledger.ledger.revoke({ role: "operator" }, number, start);
    const after = await server.ask(`${api}/ledger`, { headers: bearing(token) });

    expect([before.status, after.status]).toEqual([200, 401]);
  });
});

describe("the ledger over HTTP", () => {
  test("says who the bearer of a token is, on what day, and where there is an office", async () => {
    const { json } = await ask("bureau", "");
    const { json: list } = await ask("resident", "/offices");

    expect(json).toMatchObject({ synthetic: true, residents: 1000, actor: { role: "bureau", office: police } });
    expect(list.offices.map(({ id }: { id: string }) => id)).toContain(police);
  });

  test("answers a retry with the place of the first try", async () => {
    const entries = [{ id: "again", record: { ...detention, date: "2019-11-01" } }];
    const [first, second] = [
      await ask("bureau", "/submissions", { entries }),
      await ask("bureau", "/submissions", { entries }),
    ];

    expect(first.json.receipts).toMatchObject([{ id: "again", new: true }]);
    expect(second.json.receipts).toEqual([{ ...first.json.receipts[0], new: false }]);
  });

  test("takes all entries or none, and says which is at fault and where, without the value", async () => {
    const entries = [
      { id: "good", record: { ...detention, date: "2019-10-01" } },
      { id: "bad", record: { ...detention, behaviour: "police.detentoin" } },
    ];
    const { status, json, text } = await ask("bureau", "/submissions", { entries });

    expect({ status, code: json.code }).toEqual({ status: 422, code: "refused" });
    expect(json.findings).toMatchObject([{ at: "2.behaviour", code: "unknown-behaviour" }]);
    expect(text).not.toContain("detentoin");
    expect((await ask("auditor", `/trace?office=${police}&record=good`)).status).toBe(404);
  });

  test("follows an appeal to its answer, with what the record says in the units of the catalogue", async () => {
    await ask("bureau", "/submissions", { entries: [{ id: "wrong", record: { ...detention, date: "2019-09-01" } }] });
    await ask("resident", "/appeals", { id: "wrong-appeal", of: "wrong", office: police });
    const answered = await ask("bureau", "/answers", {
      ...{ id: "sorry", of: "wrong", appeal: "wrong-appeal", outcome: "corrected" },
      record: { ...detention, date: "2019-09-02" },
    });
    const { json } = await ask("resident", `/trace?office=${police}&record=wrong`);

    expect(answered.status).toBe(200);
    expect(json.offices[0].record).toMatchObject({
      ...{ id: "wrong", office: police, stands: true, revision: 1 },
      says: { ...detention, date: "2019-09-02" },
      appeals: [{ id: "wrong-appeal", state: "upheld" }],
    });
  });

  test("is moved by its operator, as many days on as are asked for", async () => {
    const before = (await ask("operator", "")).json.day;
    const { json } = await ask("operator", "/run", { days: 2 });

    expect(json.from).toBe(before);
    expect(Date.parse(json.to) - Date.parse(json.from)).toBe(2 * 86_400_000);
    expect((await ask("auditor", "/status")).json.day).toBe(json.to);
  });

  test.each<[string, string, object]>([
    ["an id of digits", "/withdrawals", { id: "1", of: "first" }],
    ["no entries", "/submissions", { entries: [] }],
    ["a day", "/run", { days: 1, on: "2020-01-01" }],
    ["days without end", "/run", { days: 100_000 }],
    ["a correction without a record", "/answers", { id: "a", of: "first", appeal: "b", outcome: "corrected" }],
    ["a rejection with a record", "/answers", { id: "a", of: "first", appeal: "b", outcome: "rejected", record: {} }],
  ])("finds malformed: %s", async (_, path, body) => {
    const bearer = path === "/run" ? "operator" : "bureau";
    const { status, json } = await ask(bearer, path, body);

    expect({ status, code: json.code }).toEqual({ status: 400, code: "malformed-request" });
  });

  const someone = identityNumber(1);
  test.each<[string, string, object?]>([
    ["a value", "/submissions", { entries: [{ id: "a", record: { ...detention, fact: someone } }] }],
    ["a resident", "/submissions", { entries: [{ id: "a", record: { ...detention, resident: someone } }] }],
    ["a field", "/submissions", { entries: [{ id: "a", record: { ...detention, phone: 1 } }] }],
    ["an id", "/withdrawals", { id: `a-${mobileNumber}`, of: "first" }],
    ["an address", `/trace?office=${police}&record=a-${mobileNumber}`],
    ["a file", `/file?office=${police}&resident=syn-${mobileNumber}`],
  ])("lets no identifier in through %s, notes none and gives none back", async (_, path, body) => {
    const { status, json, text } = await ask("bureau", path, body);
    const noted = (await ask("auditor", "/refusals")).text;

    expect({ status, code: json.code }).toEqual({ status: 422, code: "identity-shaped" });
    for (const value of [someone, mobileNumber]) {
      expect(text).not.toContain(value);
      expect(noted).not.toContain(value);
    }
    expect(server.written).toEqual([]);
  });

  test("is guarded like everything else", async () => {
    const headers = { ...bearing(ledger.tokens.auditor), Origin: "https://evil.example" };
    const { status, json } = await server.ask(`${api}/ledger/status`, { headers });

    expect({ status, code: json.code }).toEqual({ status: 403, code: "foreign-origin" });
  });
});

test("a server without a ledger says so, to whoever asks", async () => {
  const without = await startServer();
  try {
    for (const headers of [{}, bearing(ledger.tokens.auditor)]) {
      const { status, json } = await without.ask(`${api}/ledger/status`, { headers });
      expect({ status, code: json.code }).toEqual({ status: 404, code: "no-ledger" });
    }
  } finally {
    await without.close();
  }
});
