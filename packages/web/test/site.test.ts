import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, tellFigure, test } from "@tallyglass/testkit";
import { openChromium } from "@tallyglass/testkit/browser";
import { address, addressOf, buildIntoScratch, complaintsOfAxe, type Page, showSite } from "./built-site.ts";

let browser: Awaited<ReturnType<typeof openChromium>>;
let site = "";

beforeAll(async () => {
  [browser, site] = await Promise.all([openChromium(), buildIntoScratch()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  rmSync(site, { recursive: true, force: true });
});

const fuzhou = (page: Page) => page.getByRole("button", { name: /^Fuzhou \(Jiangxi\)/ });
const scoresOf = (page: Page) => page.locator(".row .number").allInnerTexts();

describe("before any script runs", () => {
  test("the finding, the chart of nine cities and the badge are there", async () => {
    const { page } = await showSite(browser, site, "", { javaScriptEnabled: false });
    expect(await page.locator("figcaption strong").innerText()).toBe(
      "The same life: −30 points in Rongcheng, −40 points in Fuzhou (Jiangxi); what the other 7 cities published leaves it where it began.",
    );
    expect(await page.locator(".row svg.bars").count()).toBe(9);
    expect(await page.getByText("Synthetic residents").first().isVisible()).toBe(true);
    await page.close();
  });

  test("the first page has at most 200 kB of compressed script, and neither YAML nor zod nor eval", () => {
    const html = readFileSync(join(site, "index.html"), "utf8");
    const scripts = Array.from(
      html.matchAll(/(?:<script[^>]* src|modulepreload" href)="([^"]+)"/g),
      ([, name = ""]) => name,
    );
    const texts = scripts.map((name) => readFileSync(join(site, name), "utf8"));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0)).toBeLessThanOrEqual(200_000);
    expect(texts.join("")).not.toMatch(/new Function|\beval\(|ZodError|YAMLParseError/);
  });

  test("no markup has a style of its own, which the content policy would refuse", () => {
    const pages = ["index.html", "about.html"].map((name) => readFileSync(join(site, name), "utf8"));
    expect(pages.join("")).not.toMatch(/\sstyle=|<style/);
  });
});

test("the first minute: an event is added, a score explained, the link copied, and it opens the same state", async () => {
  const { page, complaints, asked } = await showSite(browser, site);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const before = await scoresOf(page);

  await page.getByRole("button", { name: "Good deed", exact: true }).click();
  const after = await scoresOf(page);
  expect(after).not.toEqual(before);
  expect(await page.locator(".act-note [role=status]").innerText()).toBe(
    "Added: Good deed. 9 of nine scores rose, 0 fell, 0 stayed.",
  );
  expect(await page.locator(".row .move").count()).toBeGreaterThanOrEqual(9);

  await fuzhou(page).click();
  const account = page.getByRole("region", { name: /^Account: Yuming Points/ });
  const lines = await account.locator(".lines").first().locator("li").allInnerTexts();
  const points = lines.map((line) => Number(/^[+−]?\d+/.exec(line)?.[0].replace("−", "-")));
  expect(points.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBe(points.at(-1));
  expect(lines.slice(0, -1).filter((line) => !/, lines? \d+|assumption: /.test(line))).toEqual([]);
  expect(await account.getByRole("link").first().getAttribute("href")).toMatch(/^http/);

  await page.getByRole("button", { name: "Copy link" }).click();
  await page.getByText("The link is copied.").waitFor();
  const link = String(await page.evaluate("navigator.clipboard.readText()"));
  const opened = await showSite(browser, site, link.slice(address.length));
  expect(await scoresOf(opened.page)).toEqual(after);
  expect(await opened.page.getByRole("region", { name: /^Account: Yuming Points/ }).isVisible()).toBe(true);
  expect([...complaints, ...asked, ...opened.complaints]).toEqual([]);
  await page.close();
  await opened.page.close();
});

describe.each([
  ["en", "en-GB"],
  ["zh", "zh-CN"],
])("in %s", (language, locale) => {
  describe.each(["light", "dark"] as const)("on %s paper", (colorScheme) => {
    test.each([1280, 360])("axe-core finds nothing at %d pixels, whatever is open", async (width) => {
      const place =
        "#life=defaulter&with=health.blood-donation;2019-06-01;blood_ml:200&open=fuzhou-yuming&toward=good&x=1";
      const { page, complaints } = await showSite(browser, site, place, {
        locale,
        colorScheme,
        viewport: { width, height: 900 },
      });
      await page.locator(".timeline button").first().click();
      await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
      expect(await page.evaluate("document.documentElement.lang")).toBe(language === "zh" ? "zh-Hans" : "en");
      expect(await complaintsOfAxe(page)).toEqual([]);
      await page.locator(".picker button").click();
      await page.getByRole("listbox").waitFor();
      expect(await complaintsOfAxe(page, ".popover")).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    });

    test("axe-core finds nothing on the page about it", async () => {
      const { page, complaints } = await showSite(browser, site, "about.html", { locale, colorScheme });
      expect(await complaintsOfAxe(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    });
  });

  test.each([320, 390, 1280])("nothing scrolls sideways at %d pixels, with everything open", async (width) => {
    for (const place of ["#life=defaulter&open=fuzhou-yuming&toward=superior", "about.html"]) {
      const { page } = await showSite(browser, site, place, { locale, viewport: { width, height: 800 } });
      await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      await page.close();
    }
  });
});

test("high contrast is a switch, is remembered, and has nothing that axe-core finds", async () => {
  const { page } = await showSite(browser, site, "#open=rongcheng-rongcheng");
  await page.getByLabel("Colours").selectOption("contrast");
  expect(await page.evaluate("getComputedStyle(document.body).color")).toBe("rgb(0, 0, 0)");
  expect(await complaintsOfAxe(page)).toEqual([]);
  await page.reload();
  await page.waitForSelector("[data-live=true]");
  expect(await page.getByLabel("Colours").inputValue()).toBe("contrast");
  await page.goto(`${address}about.html`);
  await page.waitForSelector("[data-live=true]");
  expect(await page.evaluate("getComputedStyle(document.body).color")).toBe("rgb(0, 0, 0)");
  expect(await complaintsOfAxe(page)).toEqual([]);
  await page.close();
});

test("by keyboard alone: cities are walked through, an account opened, an event found, added and taken off", async () => {
  const { page } = await showSite(browser, site, "#life=");
  await page.locator(".row").first().focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  expect(await fuzhou(page).getAttribute("aria-expanded")).toBe("true");

  await page.getByRole("combobox", { name: "Any event of the catalogue" }).focus();
  await page.keyboard.type("文明办 volunteer");
  expect(await page.getByRole("option").count()).toBeGreaterThan(0);
  expect((await page.getByRole("option").allInnerTexts()).filter((text) => !/volunteer/i.test(text))).toEqual([]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  for (let step = 0; step < 12; step += 1) {
    if ((await page.evaluate("document.activeElement.textContent")) === "Add to the timeline") break;
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  expect(await page.locator(".act-note [role=status]").innerText()).toContain("Added: ");
  expect(await page.locator(".timeline li").count()).toBe(1);

  await page.locator(".timeline button").focus();
  await page.keyboard.press("Enter");
  expect(await page.locator(".timeline li").count()).toBe(0);
  await page.close();
});

test("with the network cut after loading, everything works", async () => {
  const { page, asked, complaints } = await showSite(browser, site, "", { acceptDownloads: true });
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await page.route("**/*", (route) => route.abort());
  await page.getByRole("radio", { name: "中文" }).click();
  await page.getByRole("button", { name: "好人好事", exact: true }).click();
  for (const [name, ending] of [
    ["分数 CSV", ".csv"],
    ["JSON", ".json"],
    ["SVG", ".svg"],
    ["PNG", ".png"],
    ["引用格式", ".txt"],
  ] as const) {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name, exact: true }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(new RegExp(`${ending.replace(".", "\\.")}$`));
    expect(readFileSync(await file.path()).length).toBeGreaterThan(100);
  }
  const line = '{"resident":"syn-000042","behaviour":"health.blood-donation","date":"2018-05-04","blood_ml":400}';
  await page
    .getByLabel("记录文件", { exact: true })
    .setInputFiles({ name: "records.jsonl", mimeType: "text/plain", buffer: Buffer.from(line) });
  await page.getByText("已显示文件中的syn-000042").waitFor();
  expect([...asked, ...complaints]).toEqual([]);
  const of = "policy reports, errors and third-party requests in the browser";
  tellFigure({ row: "page-closed", of, count: asked.length + complaints.length });
  await page.close();
});

test("a link with parts that cannot be used names them, keeps the rest, and repeats nobody's number", async () => {
  const { page } = await showSite(browser, site, "#life=nurse&colour=red&day=yesterday&who=13800138000");
  const note = await page.getByRole("alert").first().innerText();
  expect(note).toContain("colour = red: this page knows no such part.");
  expect(note).toContain("day = yesterday: it cannot be read.");
  expect(note).not.toContain("13800138000");
  expect(await page.getByLabel("Choose a ready life").inputValue()).toBe("nurse");
  await page.close();
});

test("what it would take to the next band is answered, by acts and by withdrawals", async () => {
  const { page } = await showSite(browser, site, "#life=defaulter&open=fuzhou-yuming");
  await page.getByRole("button", { name: "Find the least change" }).click();
  expect(await page.locator(".ways p").allInnerTexts()).toEqual([
    expect.stringMatching(/^\d+ voluntary acts? would reach Good, at \d+:$|^No set/),
    expect.stringMatching(/^Withdrawing \d+ records? would reach Good, at \d+:$|^No withdrawal/),
    expect.stringContaining("on paper"),
  ]);
  await page.close();
});

describe("a record file", () => {
  const line = '{"resident":"syn-000042","behaviour":"health.blood-donation","date":"2018-05-04","blood_ml":400}\n';
  const choose = (page: Page, name: string, content: string) =>
    page
      .getByLabel("Record file", { exact: true })
      .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });

  test("is put on the timeline, and the link to it opens the same", async () => {
    const { page, asked, complaints } = await showSite(browser, site);
    await choose(page, "records.jsonl", line);
    await page.getByText("Shown: syn-000042 of the file").waitFor();
    expect(await page.locator(".timeline li").count()).toBe(1);
    const scores = await scoresOf(page);
    const opened = await showSite(browser, site, (await addressOf(page)).slice(address.length));
    expect(await scoresOf(opened.page)).toEqual(scores);
    expect([...asked, ...complaints]).toEqual([]);
    await page.close();
    await opened.page.close();
  });

  test("of several residents lets the reader choose one", async () => {
    const { page } = await showSite(browser, site);
    await choose(page, "records.jsonl", line + line.replace("syn-000042", "syn-000007") + line.replace("2018", "2019"));
    await page.getByLabel("Which of its 2 residents").selectOption("syn-000042");
    await page.getByText("Shown: syn-000042 of the file").waitFor();
    expect(await page.locator(".timeline li").count()).toBe(2);
    await page.close();
  });

  test("that is malformed or of a real person is refused with its findings, and nothing changes", async () => {
    const { page } = await showSite(browser, site, "#life=nurse");
    const before = await scoresOf(page);
    await choose(page, "records.csv", `resident,behaviour,date\n13800138000,health.blood-donation,2018-02-30\n`);
    const note = await page.locator(".open-file [role=alert]").innerText();
    expect(note).toContain("nothing of the file was kept");
    expect(note).toMatch(/2: (identity-shaped|not-synthetic)/);
    expect(note).not.toContain("13800138000");
    expect(await scoresOf(page)).toEqual(before);
    await page.close();
  });

  test("dropped on the page is read, and too long a life for a link is saved as a file", async () => {
    const { page } = await showSite(browser, site);
    const lines = Array.from({ length: 900 }, (_, index) =>
      line.replace("05-04", `05-${String((index % 28) + 1).padStart(2, "0")}`),
    );
    const transfer = await page.evaluateHandle(
      `(() => { const t = new DataTransfer(); t.items.add(new File([${JSON.stringify(lines.join(""))}], "a.jsonl")); return t; })()`,
    );
    await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
    await page.getByText("This life is too long for a link").waitFor();
    expect(await page.locator(".timeline li").count()).toBe(900);
    expect(new URL(await addressOf(page)).hash).toBe("");
    await page.close();
  });
});
