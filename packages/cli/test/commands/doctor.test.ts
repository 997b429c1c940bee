import { describe, expect, test } from "@tallyglass/testkit";
import { tallyglass, tallyglassAlone } from "../program.ts";

interface Examination {
  readonly what: string;
  readonly found: string;
  readonly ok: boolean;
  readonly remedy: string;
}

describe.concurrent("doctor", () => {
  test("says what this machine has, and how to mend what it lacks", async () => {
    const { code, stdout, stderr } = await tallyglassAlone("doctor --format json");
    const examinations = JSON.parse(stdout) as readonly Examination[];

    expect(stderr).toBe("");
    expect(code).toBe(examinations.every(({ ok }) => ok) ? 0 : 1);
    expect(examinations.length).toBeGreaterThan(3);
    for (const { what, found, ok, remedy } of examinations) {
      expect([what, found].filter((text) => text === "")).toEqual([]);
      if (!ok) expect(remedy).not.toBe("");
    }
    expect(examinations.find(({ what }) => what === "Node")).toMatchObject({ found: process.versions.node, ok: true });
    expect(examinations.find(({ what }) => what === "library")).toMatchObject({ ok: true });
  });

  test("shows the same as a table", async () => {
    const table = await tallyglass("doctor");
    const { stdout } = await tallyglass("doctor --format json");
    const examinations = JSON.parse(stdout) as readonly Examination[];

    const rows = table.stdout.trimEnd().split("\n").slice(2);
    expect(rows).toHaveLength(examinations.length);
    for (const [index, { what, found, ok }] of examinations.entries()) {
      expect(rows[index]).toContain(ok ? "ok " : "lacking ");
      expect(rows[index]).toContain(` ${what} `);
      expect(rows[index]).toContain(found);
    }
  });

  test("ends with 1 and a remedy where something is lacking", async () => {
    const { code, stdout } = await tallyglassAlone("doctor --format json", { env: { TMPDIR: "/nowhere" } });

    const folder = (JSON.parse(stdout) as readonly Examination[]).find(({ what }) => what === "temporary folder");
    expect(code).toBe(1);
    expect(folder).toMatchObject({ ok: false });
    expect(folder?.remedy).toContain("/nowhere");
  });
});
