import type { openChromium } from "@tallyglass/testkit/browser";
import axe from "axe-core";

type Browser = Awaited<ReturnType<typeof openChromium>>;
type Options = NonNullable<Parameters<Browser["newPage"]>[0]>;

const address = "http://report.test/";

/** A page in a browser that has no network, and everything that it asked for beside itself. */
export async function showPage(browser: Browser, markup: string, place: string, options: Options = {}) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  const asked: string[] = [];
  await page.route("**/*", async (route) => {
    if (route.request().url() === address)
      return route.fulfill({ contentType: "text/html; charset=utf-8", body: markup });
    asked.push(route.request().url());
    return route.abort();
  });
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${address}#${place}`);
  return { page, asked, complaints };
}

/** What axe-core finds in what is shown, as `rule: element`. */
export async function complaintsOfAxe(page: Awaited<ReturnType<typeof showPage>>["page"]): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const result = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as AxeResult;
  return result.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}
