import { expect } from "@tallyglass/testkit";
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

/** Nothing that axe-core finds, and nothing that the browser complains of. */
export async function expectAccessible(page: Page, complaints: readonly string[]): Promise<void> {
  expect(await complaintsOfAxe(page)).toEqual([]);
  expect(complaints).toEqual([]);
}

export async function expectNoSidewaysScroll(page: Page, width: number): Promise<void> {
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
}
