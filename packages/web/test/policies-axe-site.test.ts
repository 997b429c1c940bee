import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@tallyglass/testkit";
import { openChromium } from "@tallyglass/testkit/browser";
import { buildIntoScratch, complaintsOfAxe, follow, showSite } from "./built-site.ts";
import { openAll } from "./site-checks.ts";

let browser: Awaited<ReturnType<typeof openChromium>>;
let site = "";

beforeAll(async () => {
  [browser, site] = await Promise.all([openChromium(), buildIntoScratch()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  rmSync(site, { recursive: true, force: true });
});

/** All policies with a search and a part that cannot be used; a policy whole, with a filter, with versions; a behaviour. */
const wide = ["q=blood&colour=red", "policy=fuzhou-yuming", "policy=fuzhou-yuming&department=police"];
const narrow = ["policy=jinan-dog-licence", "policy=fuzhou-yuming", "behaviour=tax.tax-arrears"];

/** In milliseconds, on however slow a machine: a policy whole is 5,000 elements. */
const patience = 240_000;
const tall = ["policy=fuzhou-yuming", "policy=rongcheng-rongcheng&version=2016-01-05", "policy=national-lists"];

describe.each([
  ["en", "en-GB"],
  ["zh", "zh-CN"],
])("in %s", (_, locale) => {
  describe.each(["light", "dark", "contrast"] as const)("in %s", (theme) => {
    const colorScheme = theme === "dark" ? "dark" : "light";
    const contrast = theme === "contrast" ? "more" : "no-preference";

    test.each([
      [1280, wide],
      [360, narrow],
    ])(
      "axe-core finds nothing at %d pixels, whatever is open",
      async (width, states) => {
        const options = { locale, colorScheme, contrast, viewport: { width, height: 900 } } as const;
        const { page, complaints } = await showSite(browser, site, `policies.html#${states[0]}`, options);
        for (const state of states) {
          await follow(page, state, "#view, .clause");
          await openAll(page);
          expect(await complaintsOfAxe(page)).toEqual([]);
        }
        expect(complaints).toEqual([]);
        await page.close();
      },
      patience,
    );
  });

  test.each([320, 390, 1280])("nothing scrolls sideways at %d pixels, with everything open", async (width) => {
    const { page } = await showSite(browser, site, "policies.html", { locale, viewport: { width, height: 800 } });
    for (const state of [...wide, ...narrow, ...tall]) {
      await follow(page, state, "#view, .clause");
      await openAll(page);
      expect([state, await page.evaluate("document.documentElement.scrollWidth")]).toEqual([state, width]);
    }
    await page.close();
  });
});
