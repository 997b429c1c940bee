import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@tallyglass/testkit";
import { openChromium } from "@tallyglass/testkit/browser";
import { buildIntoScratch, complaintsOfAxe, type Page, showSite } from "./built-site.ts";

let browser: Awaited<ReturnType<typeof openChromium>>;
let site = "";

beforeAll(async () => {
  [browser, site] = await Promise.all([openChromium(), buildIntoScratch()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  rmSync(site, { recursive: true, force: true });
});

/** A run with a change, a list, a life and a part that is not known. */
const place = "city.html#residents=400&offences=200&open=everybody&resident=6&x=1";

async function openEverything(page: Page): Promise<void> {
  await page.locator(".one-life .total").waitFor();
  await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
  await page.locator(".same-run pre").nth(1).waitFor();
}

describe.each([
  ["en", "en-GB"],
  ["zh", "zh-CN"],
])("in %s", (_, locale) => {
  test.each(["light", "dark", "contrast"] as const)(
    "with everything open, %s, axe-core finds nothing",
    async (look) => {
      const colorScheme = look === "dark" ? "dark" : "light";
      const contrast = look === "contrast" ? ({ contrast: "more" } as const) : {};
      const { page, complaints } = await showSite(browser, site, place, { locale, colorScheme, ...contrast });
      await page.locator(".one-life .total").waitFor();
      await openEverything(page);
      await page.locator(".same-run pre").nth(1).waitFor();
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await complaintsOfAxe(page)).toEqual([]);
      }
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  test("with everything open, nothing scrolls sideways", async () => {
    const { page } = await showSite(browser, site, place, { locale });
    await openEverything(page);
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    }
    await page.close();
  });
});

test("on paper there are the finding, the pictures and the life, and nothing to press", async () => {
  const { page } = await showSite(browser, site, place);
  await page.locator(".one-life .total").waitFor();
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".lead figcaption strong").isVisible()).toBe(true);
  expect(await page.locator(".picture svg.wide").first().isVisible()).toBe(true);
  expect(await page.locator(".one-life .lines").isVisible()).toBe(true);
  expect(await page.locator(".controls").isVisible()).toBe(false);
  await page.close();
});
