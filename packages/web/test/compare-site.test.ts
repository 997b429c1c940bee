import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@tallyglass/testkit";
import { openChromium } from "@tallyglass/testkit/browser";
import { address, addressOf, buildIntoScratch, type Page, showSite } from "./built-site.ts";
import { testLooks } from "./site-checks.ts";

let browser: Awaited<ReturnType<typeof openChromium>>;
let site = "";

beforeAll(async () => {
  [browser, site] = await Promise.all([openChromium(), buildIntoScratch()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  rmSync(site, { recursive: true, force: true });
});

/** A comparison that takes a moment; the life of its resident is open. */
const small = "residents=600&years=2&scenario=fuzhou&other.scenario=fuzhou-true";

const finding = (page: Page) => page.locator(".ways-part figcaption strong");
const answered = (page: Page) => page.locator(".ways-part[aria-busy=false]").waitFor();

/** Both lives of the resident who changed most. */
async function openBothLives(page: Page): Promise<void> {
  await answered(page);
  await page
    .getByRole("button", { name: /^(Open both lives|打开两份生活)$/ })
    .first()
    .click();
  await page.locator(".both-lives .lines").nth(1).waitFor();
}

describe("before any script runs", () => {
  test("the first question is answered, with its pictures and those who changed most", async () => {
    const { page } = await showSite(browser, site, "compare.html", { javaScriptEnabled: false });
    expect(await finding(page).innerText()).toMatch(/^[\d,]+ of [\d,]+ residents \(\d+\.\d%\) changed: /);
    expect(await page.locator("svg.wide").count()).toBe(2);
    expect(await page.locator(".card").count()).toBe(10);
    expect(await page.getByText("Synthetic residents").first().isVisible()).toBe(true);
    await page.close();
  });

  test.each(["ways", "groups"])("the chart %s stands by itself", async (chart) => {
    const { page } = await showSite(browser, site, `embed-compare-${chart}.html`, { javaScriptEnabled: false });
    expect(await page.locator("figure svg.wide").count()).toBe(1);
    expect(await page.locator("nav").count()).toBe(0);
    await page.close();
  });
});

testLooks({
  where: () => [browser, site],
  path: `compare.html#${small}`,
  show: openBothLives,
  widths: [1280, 360, 320],
});

test("by keyboard alone: a question is asked, a side changed, and a resident opened in both lives", async () => {
  const { page, complaints } = await showSite(browser, site, `compare.html#${small}`);
  await answered(page);
  const before = await finding(page).innerText();

  const side = page.getByRole("region", { name: "First run" });
  await side.locator("summary").first().focus();
  await page.keyboard.press("Enter");
  await side.getByLabel("Recording of trustworthy deeds").focus();
  await page.keyboard.press("ArrowUp");
  await page.waitForURL(/&good-deeds=110/);
  await answered(page);
  expect(await finding(page).innerText()).not.toBe(before);

  await page.getByRole("button", { name: "Open both lives" }).first().focus();
  await page.keyboard.press("Enter");
  await page.locator(".both-lives .lines").nth(1).waitFor();
  const totals = await page.locator(".both-lives .total .points").allInnerTexts();
  const scores = await page.locator(".card .scores").first().innerText();
  expect(scores.replaceAll(",", "")).toContain(totals.join(" → "));

  await page.getByRole("button", { name: "What if good deeds were recorded twice as often?" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/other\.good-deeds=200/);
  await answered(page);
  expect(await page.locator(".asked").innerText()).toBe("What if good deeds were recorded twice as often?");
  expect(complaints).toEqual([]);
  await page.close();
});

test("a link opens the same comparison with the same resident", async () => {
  const { page } = await showSite(browser, site, `compare.html#${small}&by=sex`);
  await openBothLives(page);
  const said = await page.locator(".both-lives").innerText();
  const opened = await showSite(browser, site, (await addressOf(page)).slice(address.length));
  await answered(opened.page);
  await opened.page.locator(".both-lives .lines").nth(1).waitFor();
  expect(await opened.page.locator(".both-lives").innerText()).toBe(said);
  expect(await finding(opened.page).innerText()).toBe(await finding(page).innerText());
  await page.close();
  await opened.page.close();
});

test("each run leads to itself in the city and to its audit", async () => {
  const { page } = await showSite(browser, site, `compare.html#${small}&seed=7&other.offences=150`);
  const links = await page.locator(".side .links a").evaluateAll((found) => found.map((each) => String(each)));
  const parts = links.map(
    (link) => [new URL(link).pathname.split("/").at(-1), new URLSearchParams(new URL(link).hash.slice(1))] as const,
  );
  expect(parts.map(([name, hash]) => [name, hash.get("scenario"), hash.get("seed"), hash.get("offences")])).toEqual([
    ["city.html", "fuzhou", "7", null],
    ["audit.html", "fuzhou", "7", null],
    ["city.html", "fuzhou-true", "7", "150"],
    ["audit.html", "fuzhou-true", "7", "150"],
  ]);
  await page.close();
});

test("with the network cut after loading, questions are answered and a picture is saved", async () => {
  const { page, asked, complaints } = await showSite(browser, site, "compare.html", { acceptDownloads: true });
  await expect.poll(() => page.workers().length).toBe(1);
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  const late: string[] = [];
  page.on("request", (request) => late.push(request.url()));
  await page.getByRole("button", { name: "What if neighbourhood observers reported as well?" }).click();
  await answered(page);
  await page.locator(".ways-part .take summary").click();
  const download = page.waitForEvent("download");
  await page.locator(".ways-part").getByRole("button", { name: "SVG", exact: true }).click();
  expect((await download).suggestedFilename()).toBe("tallyglass-compare-ways.svg");
  expect([...asked, ...complaints, ...late.filter((url) => url.startsWith("http"))]).toEqual([]);
  await page.close();
});

test("a long comparison says how far it is, and is stopped at once", async () => {
  const { page } = await showSite(browser, site, "compare.html");
  await page.getByText("Both runs: ").click();
  await page.getByRole("spinbutton", { name: "Residents" }).fill("200000");
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByText("Stopped. What is shown is of before.").waitFor();
  expect(await page.getByRole("button", { name: "Start again" }).isVisible()).toBe(true);
  expect(await page.locator(".ways-part[aria-busy=true]").count()).toBe(1);
  await page.close();
});

test("a link with parts that cannot be used names them and keeps the rest", async () => {
  const { page } = await showSite(browser, site, `compare.html#${small}&other.years=9&who=13800138000`);
  const note = await page.getByRole("alert").first().innerText();
  expect(note).toContain("other.years = 9: this page knows no such part.");
  expect(note).not.toContain("13800138000");
  expect(await page.getByText("600 synthetic residents, 2 years, seed 1").isVisible()).toBe(true);
  await page.close();
});
