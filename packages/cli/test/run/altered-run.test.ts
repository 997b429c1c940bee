import { appendFile, cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@tallyglass/testkit";
import { type Manifest, sealed } from "../../src/run/manifest.ts";
import { mobileNumber } from "../fixtures/identity-numbers.ts";
import { type Place, placeWith, type TestEnd } from "../program.ts";
import { studyScenario } from "./study.ts";

type Changed = (manifest: Record<string, unknown>) => unknown;

const said = {
  changed: "error: run/manifest.json is not as it was written: it was changed\n",
  otherPlan: "error: `run` is not as it was written: its documents come to another plan\n",
};

describe.concurrent("a run folder that is not as it was written", () => {
  let whole: string;
  beforeAll(async () => {
    const place = await placeWith({ onTestFinished: () => {} });
    await place.run(`simulate ${studyScenario} --residents 100 --out run`);
    whole = join(place.path, "run");
    return () => rm(place.path, { recursive: true });
  });

  async function placeWithRun(end: TestEnd): Promise<Place> {
    const place = await placeWith(end);
    await cp(whole, join(place.path, "run"), { recursive: true });
    return place;
  }

  async function manifestIn(place: Place): Promise<Manifest> {
    return JSON.parse(await place.read("run/manifest.json")) as Manifest;
  }

  test.for<readonly [string, string, number, string]>([
    ["is empty", "", 5, "it is no JSON of ours"],
    ["is half of one", '{ "kind": "tallyglass-run", "for', 5, "it is no JSON of ours"],
    ["is no map", "7", 5, "it is no JSON of ours"],
    ["says nothing", "{}", 3, "`run` is no run of ours"],
    ["is a list", "[]", 3, "`run` is no run of ours"],
    [
      "is of another format",
      '{ "kind": "tallyglass-run", "format": 2, "tallyglass": "9.0.0" }',
      3,
      "made by tallyglass 9.0.0",
    ],
    ["says only what it is", '{ "kind": "tallyglass-run", "format": 1 }', 5, "it was changed"],
  ])("is refused where its manifest %s", async ([, text, code, why], end) => {
    const place = await placeWithRun(end);
    await writeFile(join(place.path, "run/manifest.json"), text);

    const ended = await place.run("resident run 1");

    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: "" });
    expect(ended.stderr).toContain(why);
  });

  test.for<readonly [string, Changed]>([
    ["the seed", (manifest) => Object.assign(manifest, { seed: 8 })],
    ["the digest", (manifest) => Object.assign(manifest, { digest: "0".repeat(64) })],
    ["a number of the summary", (manifest) => Object.assign(manifest.summary as object, { deeds: 1 })],
    ["what was set", (manifest) => Object.assign(manifest, { set: [{ path: "years", value: "2" }] })],
    ["a file of it", (manifest) => Object.assign(manifest, { tables: [] })],
    ["its title", (manifest) => Object.assign(manifest.scenario as object, { title: { en: "Another" } })],
  ])("is refused where somebody changed %s in the manifest", async ([, change], end) => {
    const place = await placeWithRun(end);
    const manifest = await manifestIn(place);
    change(manifest as unknown as Record<string, unknown>);
    await place.write("run/manifest.json", JSON.stringify(manifest));

    for (const words of ["resident run 1", "diff run fuzhou", `simulate ${studyScenario} --residents 100 --out run`]) {
      const { code, stdout, stderr } = await place.run(words);
      expect({ words, code, stdout, stderr }).toEqual({
        words,
        code: 5,
        stdout: "",
        stderr: `${said.changed}help: \`tallyglass simulate … --force\` makes the run again\n`,
      });
    }
  });

  /** Changes that somebody made who also made the checksum anew. */
  test.for<readonly [string, Changed, string]>([
    ["other settings", (manifest) => ({ ...manifest, set: [{ path: "years", value: "2" }] }), said.otherPlan],
    ["settings of another form", (manifest) => ({ ...manifest, set: "years=2" }), said.changed],
    ["no tables", (manifest) => ({ ...manifest, tables: undefined }), said.changed],
    ["no summary", (manifest) => ({ ...manifest, summary: undefined }), said.changed],
    ["a summary of nothing", (manifest) => ({ ...manifest, summary: { bands: [{}] } }), said.changed],
    ["no figures", (manifest) => ({ ...manifest, figures: undefined }), said.changed],
    ["no timings", (manifest) => ({ ...manifest, timings: undefined }), said.changed],
    ["no title", (manifest) => ({ ...manifest, scenario: { id: "small-city" } }), said.changed],
    ["no scenario", (manifest) => ({ ...manifest, scenario: {} }), said.changed],
    ["a document elsewhere", (manifest) => withDocument(manifest, "documents/../../secret.yaml"), said.changed],
    ["a document from the root", (manifest) => withDocument(manifest, "/etc/hostname"), said.changed],
    ["a document of no name", (manifest) => withDocument(manifest, 7), said.changed],
  ])("is refused where the manifest has %s under a checksum of its own", async ([, change, expected], end) => {
    const place = await placeWithRun(end);
    await place.write("secret.yaml", "sources: []\n");
    const { checksum: _, ...manifest } = await manifestIn(place);
    const forged = JSON.parse(JSON.stringify(change(manifest)));
    await place.write("run/manifest.json", JSON.stringify(sealed(forged)));

    const words = expected === said.changed ? [`simulate ${studyScenario} --residents 100 --out run`] : [];
    for (const each of ["resident run 1", ...words]) {
      const { code, stdout, stderr } = await place.run(each);
      expect({ code, stdout, stderr: stderr.replace(/help: .*\n/, "") }).toEqual({
        ...{ code: 5, stdout: "", stderr: expected },
      });
    }
  });

  test("is refused with the name of every file that was changed or is missing", async (end) => {
    const place = await placeWithRun(end);
    await appendFile(join(place.path, "run/bands.parquet"), "x");
    await rm(join(place.path, "run/lists.parquet"));
    await appendFile(join(place.path, "run/documents/study/policy.yaml"), "# more\n");

    const { code, stderr } = await place.run("resident run 1");

    expect(code).toBe(5);
    for (const file of [
      "documents/study/policy.yaml was changed",
      "bands.parquet was changed",
      "lists.parquet is missing",
    ])
      expect(stderr).toContain(file);
  });

  test("is opened all the same where only its place changed", async (end) => {
    const place = await placeWithRun(end);

    const { code, stdout } = await place.run("resident ./run/../run syn-000000");

    expect({ code, first: stdout.split("\n")[0] }).toEqual({ code: 0, first: "syn-000000" });
  });

  test.for<readonly [string, (folder: string) => Promise<unknown>, string]>([
    [
      "manifest is a folder",
      (folder) => replaced(join(folder, "manifest.json")),
      "run/manifest.json: it is a folder, not a file",
    ],
    [
      "table is a folder",
      (folder) => replaced(join(folder, "bands.parquet")),
      "run/bands.parquet: it is a folder, not a file",
    ],
  ])("is refused in words where its %s", async ([, change, expected], end) => {
    const place = await placeWithRun(end);
    await change(join(place.path, "run"));

    const { code, stderr } = await place.run("resident run 1");

    expect({ code, stderr }).toEqual({ code: 3, stderr: `error: ${expected}\n` });
  });

  test("is refused where something in it has the form of an identifier, which is not repeated", async (end) => {
    const place = await placeWithRun(end);
    const { checksum: _, ...manifest } = await manifestIn(place);
    const title = { en: `Call ${mobileNumber}` };
    await place.write(
      "run/manifest.json",
      JSON.stringify(sealed({ ...manifest, scenario: { ...manifest.scenario, title } })),
    );

    for (const words of ["resident run 1", "resident run 1 --format json", "diff run run", "pair run run"]) {
      const ended = await place.run(words);
      expect({ words, ...ended }).toEqual({
        words,
        ...{ code: 3, stdout: "", stderr: "error: run/manifest.json holds what has the form of a mobile number\n" },
      });
    }
  });
});

async function replaced(file: string): Promise<void> {
  await rm(file);
  await mkdir(file);
}

function withDocument(manifest: Record<string, unknown>, file: unknown) {
  const [first, ...others] = manifest.documents as readonly object[];
  return { ...manifest, documents: [{ ...first, file }, ...others] };
}
