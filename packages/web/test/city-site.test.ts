import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@tallyglass/testkit";
import { openChromium } from "@tallyglass/testkit/browser";
import { address, addressOf, buildIntoScratch, type Page, showSite } from "./built-site.ts";

let browser: Awaited<ReturnType<typeof openChromium>>;
let site = "";

beforeAll(async () => {
  [browser, site] = await Promise.all([openChromium(), buildIntoScratch()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  rmSync(site, { recursive: true, force: true });
});

/** Few residents, so that a run takes no time. */
const small = "city.html#residents=400";
const finding = (page: Page) => page.locator(".lead figcaption strong").innerText();
const digest = (page: Page) => page.locator(".digest code").innerText();
/** Until the run of the address is the one that is shown. */
const settled = (page: Page, of: string) => page.getByText(of).first().waitFor();

describe("before any script runs", () => {
  test("the first run is there, with its finding, four pictures, and what it rests on", async () => {
    const { page } = await showSite(browser, site, "city.html", { javaScriptEnabled: false });
    expect(await finding(page)).toMatch(/^At the end of 2023, [\d.]+% of [\d,]+ residents are below the 500 points/);
    expect(await page.locator(".picture svg.wide").count()).toBe(4);
    expect(await page.locator(".picture svg.wide").first().isVisible()).toBe(true);
    expect(await page.getByText("not of the city of Fuzhou").isVisible()).toBe(true);
    expect(await page.locator(".footing").innerText()).toMatch(/[\d,]+ rest on a published source alone and [\d,]+ on/);
    await page.close();
  });

  test("its digest is that of the command line", async () => {
    const program = fileURLToPath(new URL("../../cli/bin/tallyglass.js", import.meta.url));
    const words = ["simulate", "fuzhou", "--residents", "10000", "--years", "5", "--seed", "1", "--out"];
    const out = join(site, "run");
    const told = execFileSync(process.execPath, [program, ...words, out], { encoding: "utf8" });
    const { page } = await showSite(browser, site, "city.html", { javaScriptEnabled: false });
    expect(told).toContain(await digest(page));
    expect(await page.locator(".same-run pre").first().textContent()).toBe(
      "tallyglass simulate fuzhou --residents 10000 --years 5 --seed 1",
    );
    await page.close();
  }, 60_000);

  test.each(["histogram", "bands", "transitions", "recovery"])("the %s stands alone, to be embedded", async (chart) => {
    const { page } = await showSite(browser, site, `embed-city-${chart}.html`, { javaScriptEnabled: false });
    expect(await page.locator(".picture svg.wide").isVisible()).toBe(true);
    expect(await page.locator("footer strong").innerText()).toBe("Synthetic residents.");
    await page.close();
  });

  test("the page has no style of its own, and the landing page none of its scripts", () => {
    expect(readFileSync(join(site, "city.html"), "utf8")).not.toMatch(/\sstyle=|<style/);
    const landing = readFileSync(join(site, "index.html"), "utf8");
    const heavy = readdirSync(join(site, "assets")).filter((name) => /^(city|lab)-/.test(name));
    expect(heavy.length).toBeGreaterThan(1);
    expect(heavy.filter((name) => landing.includes(name))).toEqual([]);
  });
});

test("a picture that is embedded says what of its run is changed", async () => {
  const { page } = await showSite(browser, site, "embed-city-histogram.html#residents=400&offences=150");
  await page.getByText("400 synthetic residents, 5 years, seed 1; Recording of dishonest deeds: 150%").waitFor();
  expect(await page.locator(".picture svg.wide").isVisible()).toBe(true);
  await page.close();
});

test("a slider moved by keyboard runs the city again, says what moved, and can be undone", async () => {
  const { page, complaints, asked } = await showSite(browser, site, small);
  await settled(page, "400 synthetic residents");
  const [before, picture] = [await finding(page), await page.locator(".lead .picture").innerHTML()];
  await page.getByRole("slider", { name: "Recording of dishonest deeds" }).focus();
  for (let step = 0; step < 6; step += 1) await page.keyboard.press("PageUp");
  await page.locator(".moves li").first().waitFor();
  const note = await page.locator(".act-note [role=status]").innerText();
  expect(note).toMatch(/Recording of dishonest deeds: 100% → \d+%\./);
  expect(note).toMatch(/Below the start: [\d.]+% → [\d.]+%, more/);
  expect(await page.locator(".moves svg").count()).toBe(await page.locator(".moves li").count());
  expect(await finding(page)).not.toBe(before);
  expect(await page.locator(".lead .picture").innerHTML()).not.toBe(picture);
  await page.getByRole("button", { name: "Undo" }).click();
  await settled(page, before);
  expect(await finding(page)).toBe(before);
  expect(await page.locator(".changes li").count()).toBe(0);
  expect([...complaints, ...asked]).toEqual([]);
  await page.close();
});

test("a number, a scenario and a reading change the run, and a reset takes all of it back", async () => {
  const { page } = await showSite(browser, site, small);
  await page.getByRole("spinbutton", { name: "Years" }).fill("2");
  await settled(page, "400 synthetic residents, 2 years");
  expect(await finding(page)).toContain("At the end of 2020");
  await page.getByRole("combobox", { name: "Scenario" }).selectOption("fuzhou-expiry");
  await page.waitForURL(/scenario=fuzhou-expiry/);
  await page.getByText("Readings of the text").click();
  const reading = page.locator(".reading").first();
  expect(await reading.innerText()).toMatch(/line/);
  await reading.getByRole("combobox").selectOption({ index: 1 });
  await page.getByText("Readings of the text: 1 of").waitFor();
  await page.getByRole("button", { name: "Reset everything" }).click();
  await settled(page, "10,000 synthetic residents, 5 years, seed 1");
  expect(await digest(page)).toMatch(/^[0-9a-f]{64}$/);
  await page.close();
});

test("a bar leads to its residents, one of them to a life whose lines add up, and the link opens the same", async () => {
  const { page, complaints } = await showSite(browser, site, small);
  await settled(page, "400 synthetic residents");
  await page.locator(".lead .reader").focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await page.locator(".person").first().waitFor();
  expect(await page.evaluate("document.activeElement.id")).toBe("residents");
  expect(await page.locator(".found").innerText()).toMatch(/^\d+ residents with scores \d+ to \d+$/);
  await page.locator(".person").first().focus();
  await page.keyboard.press("Enter");
  const life = page.locator(".one-life");
  await life.locator(".lines .total").waitFor();
  const points = (await life.locator(".lines li:not(.total) .points").allInnerTexts()).map(numberOf);
  const total = numberOf(await life.locator(".total .points").innerText());
  expect(points.reduce((sum, each) => sum + each, 0)).toBe(total);
  expect(total).toBe(numberOf(await page.locator(".person[aria-expanded=true] .number").innerText()));
  expect(await life.locator(".timeline li").count()).toBeGreaterThan(0);
  const heading = await life.locator("h3").first().innerText();
  const link = await page.getByRole("link", { name: "This life under nine cities" }).getAttribute("href");

  await page.waitForURL(/resident=/);
  const again = await showSite(browser, site, (await addressOf(page)).slice(address.length));
  await again.page.locator(".one-life .total").waitFor();
  expect(await again.page.locator(".one-life h3").first().innerText()).toBe(heading);
  await again.page.close();

  const lives = await showSite(browser, site, link ?? "");
  expect(await lives.page.locator(".problems").count()).toBe(0);
  expect(await lives.page.locator(".timeline li").count()).toBeGreaterThan(0);
  expect([...complaints, ...lives.complaints]).toEqual([]);
  await lives.page.close();
  await page.close();
});

test("a part of a band leads to those of its group who are in it", async () => {
  const { page } = await showSite(browser, site, `${small}&by=sex`);
  await settled(page, "400 synthetic residents");
  await page.locator(".by-group .picture .wide [data-mark]").first().click();
  await page.locator(".person").first().waitFor();
  expect(await page.locator(".found").innerText()).toMatch(/residents in the band .+, Sex: /);
  await page.close();
});

test("sliders become a scenario, with the command that runs it", async () => {
  const { page } = await showSite(browser, site, `${small}&offences=150&false-records=200`);
  await settled(page, "400 synthetic residents");
  await page.getByText("Show the command").click();
  const texts = page.locator(".same-run pre");
  await texts.nth(1).waitFor();
  expect(await texts.first().innerText()).toBe("tallyglass simulate mine.yaml");
  expect(await texts.nth(1).innerText()).toContain("base: fuzhou");
  await page.close();
});

test("a worker that does not start leaves the built picture, and says so", async () => {
  const { page } = await showSite(browser, site, "city.html");
  await page.addInitScript("window.Worker = class { constructor() { throw new Error('refused here'); } }");
  await page.reload();
  await page.waitForSelector("[data-live=true]");
  const before = await finding(page);
  await page.getByRole("spinbutton", { name: "Seed of the draws" }).fill("2");
  await page.getByText("This did not work in your browser (refused here)").waitFor();
  expect(await finding(page)).toBe(before);
  expect(await page.getByRole("button", { name: "Start again" }).isVisible()).toBe(true);
  await page.close();
});

test("a large run says how far it is, and a cancel leaves what was shown", async () => {
  const { page } = await showSite(browser, site, "city.html");
  const before = await finding(page);
  await page.getByRole("spinbutton", { name: "Years" }).fill("20");
  await page.getByRole("spinbutton", { name: "Residents" }).fill("200000");
  await page.getByRole("progressbar").first().waitFor();
  await page.locator(".lead").getByRole("button", { name: "Cancel" }).click();
  await page.getByText("Stopped. What is shown is of before.").waitFor();
  expect(await finding(page)).toBe(before);
  await page.close();
}, 30_000);

test("with the network cut after the first run, everything works", async () => {
  const { page, asked } = await showSite(browser, site, small, { acceptDownloads: true });
  await settled(page, "400 synthetic residents");
  await expect.poll(() => page.workers().length).toBe(2);
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await page.getByRole("spinbutton", { name: "Seed of the draws" }).fill("2");
  await settled(page, "seed 2");
  await page.locator(".lead details.take summary").click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "SVG", exact: true }).first().click();
  expect(readFileSync(await (await download).path(), "utf8")).toContain("Synthetic residents");
  expect(asked).toEqual([]);
  await page.close();
});

function numberOf(written: string): number {
  return Number(written.replace("−", "-").replace("+", "").replace(",", ""));
}
