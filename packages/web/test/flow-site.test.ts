import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { carry, dayNumber } from "@tallyglass/ledger/engine";
import { afterAll, beforeAll, describe, expect, test } from "@tallyglass/testkit";
import { openChromium } from "@tallyglass/testkit/browser";
import { offices } from "../src/ledger/country.ts";
import { everydayRecords } from "../src/ledger/everyday.ts";
import { firstDate } from "../src/ledger/history.ts";
import { address, addressOf, buildIntoScratch, type Page, showSite } from "./built-site.ts";
import { pageNetwork } from "./ledger/enactors.ts";
import { testLooks } from "./site-checks.ts";

let browser: Awaited<ReturnType<typeof openChromium>>;
let site = "";

beforeAll(async () => {
  [browser, site] = await Promise.all([openChromium(), buildIntoScratch()]);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  rmSync(site, { recursive: true, force: true });
});

/** On a machine that is busy a database takes its time to start. */
const patience = { timeout: 200_000 };

/** A listing that stands in all cities, with an entry that was changed since. */
const told = "day=95&wrong=default;suzhou;5&appeal=90&stray=12&broken=jiangsu&x=1";

const finding = (page: Page) => page.locator(".country-part figcaption strong");
const started = (page: Page) => page.locator(".lead-part[aria-busy=false] .country-part").waitFor(patience);
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor(patience);

async function goTo(page: Page, day: number): Promise<void> {
  await page.getByRole("slider", { name: "Days since 1 January" }).fill(String(day));
  await finding(page)
    .filter({ hasText: `Day ${day}:` })
    .waitFor(patience);
}

describe("before any script runs", () => {
  test("there are the finding, its picture, the offices and the size of what a click would load", async () => {
    const { page } = await showSite(browser, site, "flow.html", { javaScriptEnabled: false });
    expect(await page.locator("figcaption strong").first().innerText()).toMatch(
      /^A court’s wrong listing takes \d+ days to reach a city in another province, and \d+ more to leave it /,
    );
    expect(await page.locator("svg.wide").count()).toBe(1);
    expect(await page.locator(".office .name").count()).toBe(offices.length);
    expect(await page.locator(".store").innerText()).toMatch(/loads \d+\.\d MB once from this site/);
    expect(await page.getByText("Synthetic residents").first().isVisible()).toBe(true);
    await page.close();
  });

  test("the chart of days stands by itself", async () => {
    const { page } = await showSite(browser, site, "embed-flow-days.html", { javaScriptEnabled: false });
    expect(await page.locator("figure svg.wide").count()).toBe(1);
    expect(await page.locator("nav").count()).toBe(0);
    await page.close();
  });

  test("only this page may ask its own site for anything", () => {
    const policyOf = (name: string) =>
      /Content-Security-Policy" content="([^"]+)"/.exec(readFileSync(join(site, name), "utf8"))?.[1] ?? "";
    expect(policyOf("index.html")).not.toContain("connect-src");
    expect(policyOf("flow.html")).toBe(`${policyOf("index.html")}; connect-src 'self'`);
  });
});

test("the story: a wrong record is planted, counts everywhere, is withdrawn and caught up with, and a broken chain is found", async () => {
  const { page, complaints, asked } = await showSite(browser, site, "flow.html");
  await forbidMore(page);
  await page.getByRole("button", { name: "Start the ledger" }).click();
  await started(page);
  await page.getByRole("button", { name: "Plant it" }).click();
  await says(page, /^Day 1: wrongly recorded by Courts, Suzhou: /);
  await goTo(page, 110);
  expect(await finding(page).innerText()).toContain(`the wrong record counts at ${copiesOn(110)} offices`);
  await says(page, "Fuzhou (Jiangxi) scores 0 of 1000; without the wrong record it would be 500.");
  await says(page, /restricted everywhere, here in Fuzhou \(Jiangxi\), Suzhou, Suqian\./);
  expect(await page.locator(".restrictions li").count()).toBe(9);

  await page.getByRole("button", { name: "Appeal, as the resident" }).click();
  await page.getByRole("button", { name: "The bureau withdraws it" }).click(patience);
  await finding(page).filter({ hasText: "Day 112:" }).waitFor(patience);
  await goTo(page, 300);
  expect(await finding(page).innerText()).toContain("nothing wrong counts anywhere");
  await says(page, "Fuzhou (Jiangxi) scores 500 of 1000, as it would without the wrong record.");
  await says(page, /^The wrong record counted for \d+ days, at up to 7 offices; /);

  await page.getByRole("button", { name: "Have a police bureau submit what the courts record" }).click();
  await says(page, /Public Security Bureau, Fuzhou \(Jiangxi\): refused, since it is an entry about /);

  await page.getByRole("button", { name: "Verify all chains" }).click();
  await says(page, /^In order: \d+ entries of 24 offices fit their seals\.$/);
  await page.getByRole("button", { name: "Change an entry behind its back" }).click();
  const changed = await page.getByText(/^Entry \d+ of Jiangsu was changed in the store\.$/).innerText(patience);
  await page.getByRole("button", { name: "Verify all chains" }).click();
  await says(page, `Broken at entry ${/\d+/.exec(changed)?.[0]} of Jiangsu: the entry does not fit its seal.`);
  expect(await page.getByRole("slider", { name: "Days since 1 January" }).isDisabled()).toBe(true);

  const opened = await showSite(browser, site, (await addressOf(page)).slice(address.length));
  await started(opened.page);
  expect(await finding(opened.page).innerText()).toBe(await finding(page).innerText());
  expect(await opened.page.getByText(/^Entry \d+ of Jiangsu/).innerText()).toBe(changed);

  await page.getByRole("button", { name: "Start anew, with the same days" }).click();
  await page.getByRole("slider", { name: "Days since 1 January", disabled: false }).waitFor(patience);
  await started(page);
  await page.getByRole("button", { name: "Verify all chains" }).click();
  await says(page, /^In order: /);
  expect([...complaints, ...asked, ...opened.complaints, ...opened.asked]).toEqual([]);
  await page.close();
  await opened.page.close();
});

/** The scripts of the worker under the content policy with which the server sends them. */
async function forbidMore(page: Page): Promise<void> {
  const [, policy = ""] = /Content-Security-Policy" content="([^"]+)"/.exec(
    readFileSync(join(site, "index.html"), "utf8"),
  ) as RegExpExecArray;
  await page.route("**/assets/store-worker-*.js", (route) => {
    const body = readFileSync(join(site, new URL(route.request().url()).pathname.replace("/some/folder/", "")));
    return route.fulfill({ contentType: "text/javascript", headers: { "Content-Security-Policy": policy }, body });
  });
}

/** At how many offices the record of the story counts on a day, by the travel without a store. */
function copiesOn(day: number): number {
  const start = dayNumber(firstDate);
  const wrong = { bureau: "suzhou/court", behaviour: "court.judgment-default", logged: start + 1, isListed: true };
  const everyday = everydayRecords(1).map(({ bureau, behaviour, logged }) => ({
    ...{ bureau, behaviour, logged: start + logged, isListed: false },
  }));
  const reached = new Set<number>();
  const carrying = { network: pageNetwork, offices, seed: 1, from: start, to: start + day };
  carry([wrong, ...everyday], carrying, ({ record, office }) => {
    if (record === 0) reached.add(office);
  });
  return reached.size;
}

testLooks({
  where: () => [browser, site],
  path: `flow.html#${told}`,
  show: async (page) => {
    await started(page);
    await page.locator(".chain > button").click();
    await page.locator(".checked .refused").waitFor();
  },
  widths: [1280, 390, 320],
});

test("by keyboard alone: the ledger is started, days go by, a record is planted and appealed against", async () => {
  const { page, complaints } = await showSite(browser, site, "flow.html");
  await page.getByRole("button", { name: "Start the ledger" }).focus();
  await page.keyboard.press("Enter");
  await started(page);
  await page.getByRole("slider", { name: "Days since 1 January" }).focus();
  await page.keyboard.press("PageUp");
  await page.keyboard.press("ArrowRight");
  await page.waitForURL(/&day=\d\d&|&day=\d\d$/);
  await page.getByLabel("What is recorded").focus();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("button", { name: "Plant it" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/wrong=tax%3Bsuzhou%3B\d+/);
  await page.getByRole("button", { name: "Appeal, as the resident" }).focus(patience);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "The bureau rejects the appeal" }).focus(patience);
  await page.keyboard.press("Enter");
  await says(page, /^Day \d+: the bureau rejects the appeal\./);
  await page.getByRole("button", { name: "Play" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Pause" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Play" }).waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

test("with the network cut once the ledger has started, days go on and the data is saved", async () => {
  const { page, asked, complaints } = await showSite(browser, site, "flow.html", { acceptDownloads: true });
  await page.getByRole("button", { name: "Start the ledger" }).click();
  await started(page);
  await page.context().setOffline(true);
  const late: string[] = [];
  page.on("request", (request) => late.push(request.url()));
  await page.getByRole("button", { name: "Tax arrears by mistake in Suqian: listed, then corrected" }).click();
  await finding(page).filter({ hasText: "Day 140:" }).waitFor(patience);
  await page.locator(".country-part .take summary").click();
  const download = page.waitForEvent("download");
  await page.locator(".country-part").getByRole("button", { name: "SVG", exact: true }).click();
  expect((await download).suggestedFilename()).toBe("tallyglass-flow-offices.svg");
  expect([...asked, ...complaints, ...late.filter((url) => url.startsWith("http"))]).toEqual([]);
  await page.close();
});

test("where the files cannot be had, the page says so and tries again", async () => {
  const { page } = await showSite(browser, site, "flow.html");
  await page.route("**/*.data", (route) => route.abort());
  await page.getByRole("button", { name: "Start the ledger" }).click();
  await page.getByText(/^The ledger did not start \(/).waitFor(patience);
  await page.unroute("**/*.data");
  await page.getByRole("button", { name: "Try again" }).click();
  await started(page);
  await page.close();
});

test("where the database takes too long to start, that can be stopped, and started again", async () => {
  const { page } = await showSite(browser, site, "flow.html");
  await page.route("**/assets/store-worker-*.js", () => {});
  await page.getByRole("button", { name: "Start the ledger" }).click();
  await page.getByText("Setting up the database").waitFor(patience);
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.unroute("**/assets/store-worker-*.js");
  await page.getByRole("button", { name: "Start the ledger" }).click();
  await started(page);
  await page.close();
});

test("a link with parts that cannot be used names them and keeps the rest", async () => {
  const { page } = await showSite(browser, site, "flow.html#network=failing&answer=withdrawn;30&who=13800138000");
  const note = await page.getByRole("alert").first().innerText();
  expect(note).toContain("answer = withdrawn;30");
  expect(note).not.toContain("13800138000");
  expect(await page.getByRole("combobox", { name: "The network" }).inputValue()).toBe("failing");
  await page.close();
});
