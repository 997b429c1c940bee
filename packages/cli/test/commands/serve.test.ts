import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "@tallyglass/testkit";
import { placeWith } from "../program.ts";
import { inTemporary, started } from "./serving.ts";

/** A run, and building the site, take seconds of a processor that others may want as well. */
const patience = 180_000;

describe("tallyglass serve", { timeout: patience }, () => {
  test.for(["SIGINT", "SIGTERM"] as const)(
    "during a run, ends by %s with 130 and leaves nothing",
    async (signal, end) => {
      const place = await placeWith(end);
      const { child, ended, said, address } = await started(end, place);
      expect(said).toContain("every resident is synthetic");
      expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);

      expect((await fetch(address)).status).toBe(200);

      const headers = { "Content-Type": "application/json" };
      const body = JSON.stringify({ scenario: "fuzhou", residents: 400_000, years: 20 });
      const answer = await fetch(`${address}api/v1/runs`, { method: "POST", headers, body });
      expect(answer.status).toBe(202);
      const events = await fetch(`${address}${answer.headers.get("Location")?.slice(1)}/events`);
      let told = "";
      for await (const chunk of events.body ?? []) {
        told += Buffer.from(chunk).toString("utf8");
        if (told.includes('"state":"running"')) break;
      }

      child.kill(signal);
      const { code, stderr } = await ended;
      expect({ code, stderr }).toEqual({ code: 130, stderr: "" });
      expect(await place.names()).toEqual(["runs", "temporary"]);
      expect(await inTemporary(place)).toEqual([]);
      expect(await readdir(join(place.path, "runs"))).toEqual([]);
    },
  );

  test("while the site is being built, ends by SIGINT with 130 and leaves nothing", async (end) => {
    const place = await placeWith(end);
    const { child, ended, address } = await started(end, place);
    const page = fetch(address);
    const whileBuilt = await inTemporary(place);
    expect((await fetch(`${address}api/`)).status).toBe(200);
    child.kill("SIGINT");
    const { code, stderr } = await ended;
    expect({ code, stderr }).toEqual({ code: 130, stderr: "" });
    expect(whileBuilt).toHaveLength(1);
    expect(await inTemporary(place)).toEqual([]);
    expect(await page.then(({ status }) => status)).toBe(503);
  });

  test("says that a port is in use by another process", async (end) => {
    const place = await placeWith(end);
    const other = createServer().listen(0, "127.0.0.1");
    end.onTestFinished(async () => void other.close());
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const { code, stderr, stdout } = await place.runAlone(`serve --port ${port}`);
    expect({ code, stdout, stderr }).toEqual({
      code: 4,
      stdout: "",
      stderr: `error: port ${port} is in use by another process\nhelp: choose another with --port\n`,
    });
  });

  test("warns where other machines get in", async (end) => {
    const place = await placeWith(end);
    const { child, ended } = await started(end, place, "--host 0.0.0.0");
    child.kill("SIGINT");
    expect((await ended).stderr).toMatch(/^warning: `--host 0\.0\.0\.0` lets other machines in/);
  });

  test.for([
    { words: "serve --port 70000", says: "It is a whole number from 0 to 65,535." },
    { words: "serve --host nowhere.invalid --port 0", says: "this machine has no address `nowhere.invalid`" },
  ])("refuses $words", async ({ words, says }, end) => {
    const place = await placeWith(end);
    const { code, stderr } = await place.runAlone(words);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });

  test("keeps its folder as it was where it was given one that is a file", async (end) => {
    const place = await placeWith(end, { runs: "a file\n" });
    const { code } = await place.runAlone("serve --port 0 --runs runs");
    expect(code).toBe(2);
    expect(await place.read("runs")).toBe("a file\n");
  });
});
