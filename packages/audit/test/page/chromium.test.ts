import { afterAll, beforeAll, describe, expect, test } from "@tallyglass/testkit";
import { openChromium } from "@tallyglass/testkit/browser";
import { font, languages, pageOf } from "./pages.ts";
import { embeddedFonts, mappedCharacters } from "./pdf.ts";
import { complaintsOfAxe, showPage } from "./shown-page.ts";

let browser: Awaited<ReturnType<typeof openChromium>>;
const markup = pageOf(undefined, { font });
const openAll = "for (const details of document.querySelectorAll('details')) details.open = true";

beforeAll(async () => {
  browser = await openChromium();
}, 120_000);

afterAll(() => browser?.close());

describe.each(languages)("in Chromium, the version in %s", (language) => {
  test.each([
    [1280, "light"],
    [1280, "dark"],
    [360, "light"],
    [360, "dark"],
  ] as const)("at %d pixels in the %s has nothing that axe-core finds", async (width, colorScheme) => {
    const { page, complaints } = await showPage(browser, markup, language, {
      viewport: { width, height: 800 },
      colorScheme,
    });
    await page.evaluate(openAll);
    expect(await complaintsOfAxe(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each([320, 360, 768, 1280])("does not scroll sideways at %d pixels, tables open", async (width) => {
    const { page } = await showPage(browser, markup, language, { viewport: { width, height: 800 } });
    await page.evaluate(openAll);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    await page.close();
  });

  test("asks for nothing but itself", async () => {
    const { page, asked } = await showPage(browser, markup, language);
    await page.evaluate("document.fonts.ready");
    expect(asked).toEqual([]);
    await page.close();
  });

  test("is the only one that is shown, and the other one link away, without script", async () => {
    const { page } = await showPage(browser, markup, language, { javaScriptEnabled: false });
    const other = language === "en" ? "zh" : "en";
    expect(await page.locator(".version:visible").evaluateAll((found) => found.map(({ id }) => id))).toEqual([
      language,
    ]);
    await page.locator(`#${language}-recording .eyebrow a`).focus();
    await page.keyboard.press("Enter");
    expect(await page.locator(".version:visible").evaluateAll((found) => found.map(({ id }) => id))).toEqual([other]);
    expect(page.url()).toMatch(new RegExp(`#${other}-recording$`));
    await page.close();
  });

  test("prints all its tables, without cutting a chart in two", async () => {
    const { page } = await showPage(browser, markup, language);
    await page.emulateMedia({ media: "print" });
    const hidden = page.locator(`#${language} details table`).filter({ visible: false });
    expect(await page.locator(`#${language} details table`).count()).toBeGreaterThan(3);
    expect(await hidden.count()).toBe(0);
    const breaks = "[...document.querySelectorAll('figure')].map((figure) => getComputedStyle(figure).breakInside)";
    expect(new Set((await page.evaluate(breaks)) as string[])).toEqual(new Set(["avoid"]));
    await page.close();
  });
});

test("without an address that says which, the page shows the language it was made for, and its skip link comes first", async () => {
  const { page } = await showPage(browser, pageOf(undefined, { font, language: "zh" }), "");
  expect(await page.locator(".version:visible").evaluateAll((found) => found.map(({ id }) => id))).toEqual(["zh"]);
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.getAttribute('href')")).toBe("#zh-findings");
  await page.close();
});

test("a wide table scrolls by itself, by keyboard too", async () => {
  const { page } = await showPage(browser, markup, "en", { viewport: { width: 320, height: 800 } });
  await page.evaluate(openAll);
  const region = page.locator("#en-recording details .scroll");
  await region.focus();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowRight");
  await expect
    .poll(() => region.evaluate((element) => (element as unknown as { scrollLeft: number }).scrollLeft))
    .toBeGreaterThan(0);
  await page.close();
});

test("the PDF of the Chinese version carries its Chinese characters, on any machine", async () => {
  const { page } = await showPage(browser, markup, "zh");
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  expect(
    embeddedFonts(pdf).some((name) => /NotoSansSC|PingFang|YaHei|NotoSansCJK|SourceHan|WenQuanYi/.test(name)),
  ).toBe(true);
  const characters = mappedCharacters(pdf);
  expect([..."抚州市信用积分办法审计报告严重失信"].filter((character) => !characters.has(character))).toEqual([]);
});
