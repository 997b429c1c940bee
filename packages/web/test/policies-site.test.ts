import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@tallyglass/testkit";
import { openChromium } from "@tallyglass/testkit/browser";
import { english } from "../src/words/english.ts";
import { addressOf, buildIntoScratch, follow, type Page, showSite } from "./built-site.ts";

let browser: Awaited<ReturnType<typeof openChromium>>;
let site = "";

beforeAll(async () => {
  [browser, site] = await Promise.all([openChromium(), buildIntoScratch()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  rmSync(site, { recursive: true, force: true });
});

const finding =
  "Of nine cities only one has a table of points that is known in full: the draft of Fuzhou (Jiangxi). Of its 106 clauses 71 take points or set the score, and 35 give points.";
const shownCount = (page: Page) => page.locator(".policies p[role=status]").last().innerText();

describe("before any script runs", () => {
  test("the finding, its picture and every policy are there", async () => {
    const { page } = await showSite(browser, site, "policies.html", { javaScriptEnabled: false });
    expect(await page.locator("figcaption strong").innerText()).toBe(finding);
    expect(await page.locator(".picture svg.wide rect").count()).toBeGreaterThan(3);
    expect(await page.locator(".schemes li").count()).toBe(13);
    expect(await page.getByText("Synthetic residents").first().isVisible()).toBe(true);
    await page.close();
  });

  test.each(["cities", "departments"])("the chart of %s stands alone, with its picture", async (chart) => {
    const { page } = await showSite(browser, site, `embed-policies-${chart}.html`, { javaScriptEnabled: false });
    expect(await page.locator(".picture svg.wide").isVisible()).toBe(true);
    expect(await page.locator("nav, .filters, .take").count()).toBe(0);
    await page.close();
  });

  test("the whole library comes with this page alone, without YAML, zod or eval", () => {
    const scripts = (name: string) =>
      Array.from(
        readFileSync(join(site, name), "utf8").matchAll(/(?:src|modulepreload" href)="(assets[^"]+)"/g),
        ([, file = ""]) => file,
      );
    const withWhole = (name: string) => scripts(name).filter((file) => file.includes("whole-library"));
    expect(withWhole("policies.html")).toHaveLength(1);
    expect(["index.html", "about.html"].flatMap(withWhole)).toEqual([]);
    const texts = scripts("policies.html").map((file) => readFileSync(join(site, file), "utf8"));
    expect(texts.join("")).not.toMatch(/new Function|\beval\(|ZodError|YAMLParseError/);
  });
});

test("every policy shows what `tallyglass policies` prints: status, evidence, scale, clauses, questions", async () => {
  const program = fileURLToPath(new URL("../../cli/bin/tallyglass.js", import.meta.url));
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  const printed: readonly Printed[] = JSON.parse(
    execFileSync(process.execPath, [program, "policies", "--format", "json"], { cwd: root, encoding: "utf8" }),
  );
  const { page, asked, complaints } = await showSite(browser, site, "policies.html");
  const shown: unknown[] = [];
  for (const { id, title } of printed) {
    await follow(page, `policy=${id}`, `h2#view:has-text(${JSON.stringify(title.en)})`);
    const texts = (selector: string) => page.locator(selector).allInnerTexts();
    const ids = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((all) => all.map(({ id: each }) => each.replace(/^(clause|reading)-/, "")).sort());
    shown.push({
      ...{
        id,
        facts: (await texts(".note"))[0],
        clauses: await ids(".clause"),
        readings: await ids(".reading > summary[id]"),
      },
      ends: (await texts(".part.scale .facts > div:nth-child(-n+3) dd > strong")).map((end) =>
        Number(end.replace(",", "")),
      ),
      bands: await page.locator(".part.scale tbody tr").count(),
      notes: await page.locator(".part.notes .entries > li").count(),
      untranslatable: await page.locator(".part.untranslatable .entries > li").count(),
    });
  }
  expect(shown).toEqual(
    printed.map(({ id, status, evidence, versions, scale, clauses, readings, notes, untranslatable }) => ({
      id,
      facts: `${english.status[status]} · ${english.evidence[evidence]} · from ${versions.at(-1)?.from}`,
      clauses: clauses.map((clause) => clause.id).sort(),
      readings: [...readings].sort(),
      ends: [scale?.start, scale?.minimum, scale?.maximum].flatMap((end) => end?.points ?? []),
      bands: scale?.bands.length ?? 0,
      notes: notes.length,
      untranslatable: untranslatable.length,
    })),
  );
  expect([...asked, ...complaints]).toEqual([]);
  await page.close();
});

interface Printed {
  readonly id: string;
  readonly title: { readonly en: string };
  readonly status: keyof typeof english.status;
  readonly evidence: keyof typeof english.evidence;
  readonly versions: readonly { readonly from: string }[];
  readonly scale: Readonly<Record<"start" | "minimum" | "maximum", { readonly points: number } | null>> & {
    readonly bands: readonly unknown[];
  };
  readonly clauses: readonly { readonly id: string }[];
  readonly readings: readonly string[];
  readonly notes: readonly unknown[];
  readonly untranslatable: readonly unknown[];
}

test("by keyboard alone: a policy is opened, its clauses filtered, a question read, a behaviour put on a timeline", async () => {
  const { page } = await showSite(browser, site, "policies.html");
  await page.getByRole("link", { name: "Yuming Points of Fuzhou in Jiangxi" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector("h2#view:focus");
  await page.getByRole("button", { name: "Clauses", exact: true }).focus();
  await page.keyboard.press("Enter");
  expect(await page.evaluate("document.activeElement.id")).toBe("part-clauses");
  await page.keyboard.press("Tab");
  await page.keyboard.type("blood 血");
  expect(await shownCount(page)).toBe("1 clause of 106 shown.");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Health");
  expect(new URLSearchParams(new URL(await addressOf(page)).hash.slice(1)).get("department")).toBe("health");
  const question = page.locator(".clause .reading summary").first();
  await question.focus();
  await page.keyboard.press("Enter");
  expect(await page.locator(".clause .reading").first().innerText()).toContain("default");
  await page.getByRole("link", { name: "health.blood-donation" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector("h2#view:focus");
  expect(await page.locator(".finding-line").innerText()).toContain("+10, then +5 a step, at most 30");
  await page.getByRole("link", { name: "Put it on a timeline" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector("[data-live=true]");
  expect(await page.locator("figcaption strong").innerText()).toContain("+10 points in Fuzhou (Jiangxi)");
  expect(await page.getByRole("alert").allInnerTexts()).toEqual([]);
  await page.close();
});

test("filters say how much is shown, that nothing is, and are taken away again", async () => {
  const { page } = await showSite(browser, site, "policies.html#policy=fuzhou-yuming");
  await page.getByLabel("What it does").selectOption("gives");
  expect(await shownCount(page)).toBe("35 clauses of 106 shown.");
  await page.getByLabel("Kind of behaviour").selectOption("dishonest");
  expect(await shownCount(page)).toBe("0 clauses of 106 shown.");
  expect(await page.getByText("No clause fits all of this.").isVisible()).toBe(true);
  const link = await addressOf(page);
  await page.getByRole("button", { name: "Clear the filters" }).click();
  expect(await shownCount(page)).toBe("106 clauses of 106 shown.");
  await page.goto(link);
  await page.getByText("No clause fits all of this.").waitFor();
  await page.close();
});

test("a real person's number is not searched for, and does not go into the link", async () => {
  const { page } = await showSite(browser, site, "policies.html#q=tax");
  const before = await addressOf(page);
  await page.getByRole("searchbox").fill("13800138000");
  expect(await page.getByText("This has the form of a real person’s number.").isVisible()).toBe(true);
  expect(await addressOf(page)).toBe(before);
  await page.close();
});

test("a link leads to its clause and to its question, in their version, and back to where one was", async () => {
  const { page } = await showSite(
    browser,
    site,
    "policies.html#policy=rongcheng-rongcheng&version=2016-01-05&clause=traffic-ticket",
  );
  await page.waitForSelector("#clause-traffic-ticket:focus");
  expect(await page.locator("#clause-traffic-ticket").innerText()).toContain("−5");
  await follow(page, "policy=fuzhou-yuming&reading=awards", "#reading-awards:focus");
  expect(await page.locator(".reading[open] a", { hasText: "Labour" }).count()).toBeGreaterThan(0);
  await page.goBack();
  await page.waitForSelector("#clause-traffic-ticket");
  await page.close();
});

test("with the network cut after loading, everything works", async () => {
  const { page, asked, complaints } = await showSite(browser, site, "policies.html", { acceptDownloads: true });
  await page.context().setOffline(true);
  await page.getByRole("radio", { name: "中文" }).click();
  await page.getByRole("link", { name: "抚州玉茗分" }).click();
  await page.waitForSelector("h2#view:focus");
  await page.locator(".chart .take > summary").click();
  for (const name of ["所示数据 CSV", "全部数据 CSV", "SVG", "PNG", "引用格式"]) {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name, exact: true }).click();
    const file = await (await download).path();
    expect(readFileSync(file).length).toBeGreaterThan(100);
  }
  expect([...asked, ...complaints]).toEqual([]);
  await page.close();
});
