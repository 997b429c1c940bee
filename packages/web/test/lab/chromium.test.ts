import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@tallyglass/testkit";
import { openChromium } from "@tallyglass/testkit/browser";
import { bundleScripts, type PageScripts } from "../../src/build/bundle.ts";
import { pageHtml } from "../../src/build/page-html.ts";
import { readSiteTexts } from "../../src/build/site-texts.ts";
import type { RunInPage } from "../../src/lab/results.ts";
import { libraryFolder } from "../page-library.ts";
import { few, openDesk } from "./laboratory.ts";

const address = "https://site.test/some/folder/";
const openLabFile = fileURLToPath(new URL("../../src/lab/open-lab.ts", import.meta.url));

let browser: Awaited<ReturnType<typeof openChromium>>;
let site = "";
let scripts: PageScripts = { entry: "", shared: [] };

/** A page of the site that does nothing but hand its laboratory to the test. */
const entry = `import { openLab } from ${JSON.stringify(openLabFile)};
Object.assign(globalThis, { lab: openLab() });`;

beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), "tallyglass-lab-"));
  writeFileSync(join(site, "entry.ts"), entry);
  browser = await openChromium();
  const bundle = await bundleScripts(await readSiteTexts(libraryFolder), site, [["desk", join(site, "entry.ts")]]);
  scripts = bundle.scripts.get("desk") ?? scripts;
}, 120_000);

afterAll(async () => {
  await browser?.close();
  rmSync(site, { recursive: true, force: true });
});

/** Runs in the page, whose worker comes with a content policy of its own. */
async function runThere(workerPolicy: string) {
  const page = await browser.newPage();
  const complaints: string[] = [];
  const loaded: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.route("**/*", (route) => {
    const name = route.request().url().slice(address.length);
    if (name === "")
      return route.fulfill({ contentType: "text/html", body: pageHtml({ name: "lives", markup: "" }, scripts) });
    if (extname(name) !== ".js") return route.fulfill({ body: "" });
    loaded.push(name);
    const headers = { "content-security-policy": workerPolicy };
    return route.fulfill({ contentType: "text/javascript", headers, body: readFileSync(join(site, name)) });
  });
  await page.goto(address);
  await page.waitForFunction("globalThis.lab !== undefined");
  const before = [...loaded];
  const run = (await page.evaluate(`lab.run(${JSON.stringify(few)})`)) as RunInPage;
  const digest = await page.evaluate(`lab.digest(${JSON.stringify(few)})`);
  await page.close();
  return { run, digest, before, loaded, complaints };
}

describe("the worker of the site, in Chromium", () => {
  const here = openDesk().ask({ kind: "run", id: 1, settings: few });
  const digestHere = openDesk().ask({ kind: "digest", id: 1, settings: few });

  test.each([
    ["as the site's own policy is", "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'"],
    ["where no WebAssembly is let in", "default-src 'none'; script-src 'self'"],
  ])("comes to the same run %s", async (_, policy) => {
    const { run, digest, before, loaded, complaints } = await runThere(policy);
    const { seconds: __, ...drawn } = run;
    const { seconds: ___, ...own } = await here;
    expect(drawn).toEqual(own);
    expect(digest).toBe(await digestHere);
    expect(complaints).toEqual([]);
    expect(before.toSorted()).toEqual([scripts.entry, ...scripts.shared].toSorted());
    expect(new Set(loaded).size).toBe(before.length + 1);
  });

  test("holds neither YAML nor schemas, and makes no code of texts", async () => {
    const { loaded } = await runThere("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'");
    const worker = readFileSync(join(site, loaded.at(-1) ?? ""), "utf8");
    expect(worker).not.toMatch(/new Function|\beval\(|ZodError|YAMLParseError/);
  });
});
