import { afterAll, describe, expect, test } from "@tallyglass/testkit";
import { started } from "../commands/serving.ts";
import { placeWith } from "../program.ts";
import { placeWithLedger, police, removeTemplate, submitted } from "./ledger-place.ts";

afterAll(removeTemplate);

/** The site is built beside, which takes seconds of a processor that others may want as well. */
const patience = 180_000;

describe("tallyglass serve --ledger", { timeout: patience }, () => {
  test("serves a ledger to those with a token, has it alone meanwhile, and leaves it whole", async (end) => {
    const place = await placeWithLedger(end);
    const [name = ""] = await submitted(place);
    const token = (await place.run("ledger token --for syn-000042")).stdout.trim();
    const { child, ended, address } = await started(end, place, "--ledger ledger");
    const ledger = `${address}api/v1/ledger`;
    const trace = `${ledger}/trace?office=${police}&record=${name.slice(police.length + 1)}`;
    const known = await fetch(trace, { headers: { Authorization: `Bearer ${token}` } });
    const unknown = await fetch(trace);
    const beside = await place.run("ledger status");
    child.kill("SIGINT");
    const { code, stderr } = await ended;
    const after = await place.run("ledger verify");

    expect([known.status, unknown.status]).toEqual([200, 401]);
    expect(await known.json()).toMatchObject({ synthetic: true, day: "2019-01-01", resident: "syn-000042" });
    expect({ code: beside.code, said: beside.stderr.includes(`process ${child.pid}`) }).toEqual({
      code: 4,
      said: true,
    });
    expect({ code, stderr }).toEqual({ code: 130, stderr: "" });
    expect(after.code).toBe(0);
  });

  test("warns that tokens go in plain text where other machines get in", async (end) => {
    const place = await placeWithLedger(end);
    const { child, ended } = await started(end, place, "--ledger ledger --host 0.0.0.0");
    child.kill("SIGINT");

    expect((await ended).stderr).toMatch(
      /^warning: `--host 0\.0\.0\.0` lets other machines in.*\nwarning: tokens .*TLS/,
    );
  });

  test("says where there is none, before it listens", async (end) => {
    const place = await placeWith(end);
    const { code, stdout, stderr } = await place.run("serve --port 0 --ledger nowhere");

    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toBe("error: there is no ledger in `nowhere`\nhelp: `tallyglass ledger init` begins one\n");
    expect(await place.names()).toEqual([]);
  });
});
