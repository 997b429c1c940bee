import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@tallyglass/testkit";
import { openChromium } from "@tallyglass/testkit/browser";
import { embeddedFonts, mappedCharacters } from "../../audit/test/page/pdf.ts";
import { address, addressOf, buildIntoScratch, type Page, showSite } from "./built-site.ts";
import { expectAccessible, expectNoSidewaysScroll, looks, openAll, showOpened } from "./site-checks.ts";

let browser: Awaited<ReturnType<typeof openChromium>>;
let site = "";

beforeAll(async () => {
  [browser, site] = await Promise.all([openChromium(), buildIntoScratch()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  rmSync(site, { recursive: true, force: true });
});

const program = fileURLToPath(new URL("../../cli/bin/tallyglass.js", import.meta.url));

/** A run that takes a moment. */
const small = "residents=600&years=2&seed=7&scenario=fuzhou";

const audited = (page: Page) => page.locator(".findings[aria-busy=false]").waitFor();

/** So many chapters have pictures of a run by itself. */
const pictured = 11;

/** In milliseconds: axe-core looks at 19,000 elements, each in front of what stands behind it. */
const patience = 300_000;

/** Draws all chapters at once, as for paper. */
const drawAll = (page: Page) => page.evaluate("dispatchEvent(new Event('beforeprint'))");

async function downloaded(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name, exact: true }).click();
  return readFileSync(await (await download).path(), "utf8");
}

describe("before any script runs", () => {
  test("the findings, the contents, every chapter's answer and the first pictures are there", async () => {
    const { page } = await showSite(browser, site, "audit.html", { javaScriptEnabled: false });
    expect(await page.locator("h1").innerText()).toBe("Audit: The Fuzhou draft");
    expect(await page.locator(".findings li").count()).toBe(10);
    expect(await page.locator(".contents li").count()).toBe(20);
    expect(await page.locator(".chapter .finding").count()).toBe(20);
    expect(await page.locator(".chapter").first().locator("svg.wide").count()).toBeGreaterThan(0);
    expect(await page.getByText("Every resident is synthetic.").isVisible()).toBe(true);
    await page.locator(".contents a").nth(4).click();
    expect(await page.locator(".chapter:target h2").innerText()).toBe("Moves between bands");
    await page.close();
  });

  test("the first chart of a chapter stands by itself", async () => {
    const { page } = await showSite(browser, site, "embed-audit-bands-1.html", { javaScriptEnabled: false });
    expect(await page.locator("figure svg.wide").count()).toBe(1);
    await page.close();
  });
});

describe.each(looks)("in %s, %s", (locale, theme) => {
  test.each([1280, 360])(
    "axe-core finds nothing at %d pixels, with every chapter drawn and everything open",
    async (width) => {
      const { page, complaints } = await showOpened(browser, site, "audit.html#x=1", [locale, theme], width);
      await drawAll(page);
      await openAll(page);
      await page.locator(".command").waitFor();
      await expectAccessible(page, complaints);
      await page.close();
    },
    patience,
  );
});

test.each(["en-GB", "zh-CN"])("in %s nothing scrolls sideways, with everything open", async (locale) => {
  const { page } = await showOpened(browser, site, "audit.html", [locale, "light"], 1280);
  await drawAll(page);
  await openAll(page);
  for (const width of [1280, 360, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoSidewaysScroll(page, width);
  }
  await page.close();
});

test("the report of a run is that of the command line, number by number and byte by byte", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tallyglass-audit-"));
  const { page } = await showSite(browser, site, `audit.html#${small}`, { acceptDownloads: true });
  await audited(page);
  await page.getByText("The same report by the command line").click();
  const commands = (await page.locator(".command").innerText()).split("\n");
  for (const command of commands) {
    const [, ...words] = command.trim().split(" ");
    await promisify(execFile)(process.execPath, [program, ...words], { cwd: folder });
  }
  const written = readFileSync(join(folder, "runs/audited/report.json"), "utf8");
  const report = JSON.parse(written);
  expect(await page.locator(".chapter .finding").allInnerTexts()).toEqual(
    report.chapters.map(({ finding, isDetermined }: { finding: { en: string }; isDetermined: boolean }) =>
      isDetermined ? finding.en : `Not determined\n${finding.en}`,
    ),
  );
  expect(await downloaded(page, "report.json")).toBe(written);
  expect(await downloaded(page, "report.html")).toContain(report.chapters[0].finding.zh);
  rmSync(folder, { recursive: true });
  await page.close();
}, 120_000);

test("by keyboard alone: a chapter is gone to, and another run is audited", async () => {
  const { page, complaints } = await showSite(browser, site, `audit.html#${small}`);
  await audited(page);
  await page.getByRole("navigation", { name: "Contents" }).getByRole("link", { name: "Moves between bands" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/chapter=mobility/);
  expect(await page.evaluate("document.activeElement.id")).toBe("chapter=mobility");

  const before = await page.locator(".findings").innerText();
  await page.getByText("Audit another run").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("spinbutton", { name: "Seed of the draws" }).focus();
  await page.keyboard.press("ArrowUp");
  await page.waitForURL(/seed=8/);
  await audited(page);
  expect(await page.locator(".findings").innerText()).not.toBe(before);
  expect(await page.locator(".trust").innerText()).toContain("600");
  expect(complaints).toEqual([]);
  await page.close();
});

test("a link to a chapter of a run opens both, and the run leads back to the city", async () => {
  const { page } = await showSite(browser, site, `audit.html#${small}&chapter=bands`);
  await audited(page);
  expect(await page.evaluate("document.activeElement.id")).toBe("chapter=bands");
  const link = await page.getByRole("link", { name: "This run as a city" }).getAttribute("href");
  const url = new URL(String(link), address);
  expect(url.pathname).toMatch(/\/city\.html$/);
  expect(url.hash).toContain(small);
  await page.close();
});

test("the further runs say how far they are, and are stopped at once", async () => {
  const { page, complaints } = await showSite(browser, site, "audit.html#residents=60&years=2&scenario=fuzhou");
  await audited(page);
  await page.getByRole("button", { name: "Make the further runs" }).click();
  await page.getByText(/^Working: \d+ \/ \d+ done$/).waitFor();
  expect(await addressOf(page)).toContain("further=yes");
  await page.getByRole("button", { name: "Cancel" }).click();
  expect(await page.getByRole("button", { name: "Make the further runs" }).isVisible()).toBe(true);
  expect(await addressOf(page)).not.toContain("further=yes");
  expect(complaints).toEqual([]);
  await page.close();
});

test(
  "the further runs leave no chapter undetermined for want of them, in the page, the link and the saved report",
  async () => {
    // With fewer residents wrong records are too few for some chapters, whatever else is run.
    const many = "audit.html#residents=6000&scenario=fuzhou";
    const { page, complaints } = await showSite(browser, site, many, { acceptDownloads: true });
    await audited(page);
    const alone = JSON.parse(await downloaded(page, "report.json"));
    await page.getByRole("button", { name: "Make the further runs" }).click();
    const working = page.getByText(/^Working: \d+ \/ \d+ done$/);
    await working.waitFor();
    await working.waitFor({ state: "detached", timeout: patience });
    expect(await addressOf(page)).toContain("further=yes");
    const whole = JSON.parse(await downloaded(page, "report.json"));
    const undetermined = ({ chapters }: typeof whole) =>
      chapters.flatMap(({ id, isDetermined }: { id: string; isDetermined: boolean }) => (isDetermined ? [] : [id]));
    expect(undetermined(alone).length).toBeGreaterThan(3);
    expect(undetermined(whole)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  },
  patience,
);

test("the print has every picture and table, and its Chinese characters on any machine", async () => {
  const { page } = await showSite(browser, site, "audit.html", { locale: "zh-CN" });
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(await page.locator(".chapter:has(figure)").count()).toBe(pictured);
  await page.emulateMedia({ media: "print" });
  const hidden = page.locator(".chapter table").filter({ visible: false });
  expect(await hidden.count()).toBe(0);
  expect(
    embeddedFonts(pdf).some((name) => /NotoSansSC|PingFang|YaHei|NotoSansCJK|SourceHan|WenQuanYi/.test(name)),
  ).toBe(true);
  const characters = mappedCharacters(pdf);
  const texts = await page.locator(".chapter .finding").allInnerTexts();
  const lacking = [...new Set(texts.join("").replace(/[\0-\u2fff]/g, ""))].filter((each) => !characters.has(each));
  expect(lacking).toEqual([]);
  await page.close();
});

test("with the network cut after loading, another run is audited and its files are saved", async () => {
  const { page, asked, complaints } = await showSite(browser, site, "audit.html", { acceptDownloads: true });
  await expect.poll(() => page.workers().length).toBe(1);
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  const late: string[] = [];
  page.on("request", (request) => late.push(request.url()));
  await page.getByText("Audit another run").click();
  await page.getByRole("spinbutton", { name: "Residents" }).fill("600");
  await page.waitForURL(/residents=600/);
  await audited(page);
  expect(JSON.parse(await downloaded(page, "report.json")).trust.residents).toBe(600);
  expect([...asked, ...complaints, ...late.filter((url) => url.startsWith("http"))]).toEqual([]);
  await page.close();
});
