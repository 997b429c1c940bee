import { describe, expect, test } from "@tallyglass/testkit";
import type { openChromium } from "@tallyglass/testkit/browser";
import { complaintsOfAxe, type Page, showSite } from "./built-site.ts";

type Browser = Awaited<ReturnType<typeof openChromium>>;

/** Every language with a colour scheme, and high contrast. */
export const looks = [
  ["en-GB", "light"],
  ["en-GB", "dark"],
  ["en-GB", "contrast"],
  ["zh-CN", "light"],
  ["zh-CN", "dark"],
  ["zh-CN", "contrast"],
] as const;

type Look = (typeof looks)[number];

/** A page in a look, with all that can be folded open. */
export async function showOpened(
  browser: Browser,
  site: string,
  path: string,
  [locale, theme]: readonly [locale: string, theme: Look[1]],
  width: number,
) {
  const isContrast = theme === "contrast";
  const shown = await showSite(browser, site, path, {
    locale,
    viewport: { width, height: 900 },
    colorScheme: isContrast ? "light" : theme,
    ...(isContrast && { contrast: "more" }),
  });
  await openAll(shown.page);
  return shown;
}

export async function openAll(page: Page): Promise<void> {
  await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
}

/** A page to look at, and how it comes to show all that it can. */
interface Looked {
  /** The browser and the folder of the site, once they are there. */
  readonly where: () => readonly [browser: Browser, site: string];
  readonly path: string;
  readonly show: (page: Page) => Promise<void>;
  /** In pixels: at which of them nothing scrolls sideways. */
  readonly widths: readonly number[];
}

/** Tests that a page has nothing that axe-core finds in any look, and nowhere scrolls sideways. */
export function testLooks({ where, path, show, widths }: Looked): void {
  describe.each(looks)("in %s, %s", (locale, theme) => {
    test("axe-core finds nothing at 1280 and 360 pixels, with everything open", async () => {
      const { page, complaints } = await showOpened(...where(), path, [locale, theme], 1280);
      await show(page);
      await openAll(page);
      await expectAccessible(page, complaints);
      await page.setViewportSize({ width: 360, height: 900 });
      await expectAccessible(page, complaints);
      await page.close();
    });
  });
  test.each(["en-GB", "zh-CN"])("in %s nothing scrolls sideways, with everything open", async (locale) => {
    const { page } = await showOpened(...where(), path, [locale, "light"], 1280);
    await show(page);
    await openAll(page);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoSidewaysScroll(page, width);
    }
    await page.close();
  });
}

/** Nothing that axe-core finds, and nothing that the browser complains of. */
export async function expectAccessible(page: Page, complaints: readonly string[]): Promise<void> {
  expect(await complaintsOfAxe(page)).toEqual([]);
  expect(complaints).toEqual([]);
}

export async function expectNoSidewaysScroll(page: Page, width: number): Promise<void> {
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
}
