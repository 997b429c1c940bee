import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@tallyglass/testkit";
import { openChromium } from "@tallyglass/testkit/browser";
import { placeWith } from "../program.ts";
import { inTemporary, started } from "./serving.ts";

const ownPolicy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/;

/** Building the site takes seconds of a processor that others may want as well. */
const patience = 180_000;

describe("the site that `tallyglass serve` serves", { timeout: patience }, () => {
  test("is the one that `tallyglass site` writes, every page under the policy that it gives itself", async (end) => {
    const place = await placeWith(end);
    const { address } = await started(end, place);
    await place.run("site --out public");
    const { files } = JSON.parse(await place.read("public/site.json")) as { files: readonly string[] };
    expect(files).toContain("index.html");

    for (const name of files) {
      const answer = await fetch(`${address}${name}`);
      const written = await readFile(join(place.path, "public", name));
      expect({ name, status: answer.status }).toEqual({ name, status: 200 });
      expect(Buffer.from(await answer.arrayBuffer()).equals(written), name).toBe(true);
      // The first files of the database are bytes of no kind of their own.
      const isBytes = answer.headers.get("Content-Type") === "application/octet-stream";
      expect({ name, isBytes }).toEqual({ name, isBytes: name.endsWith(".data") });
      const kept = /\.(?:js|wasm|data)$/.test(name) ? /immutable/ : /^no-cache$/;
      expect(answer.headers.get("Cache-Control"), name).toMatch(kept);
      if (!name.endsWith(".html")) continue;
      const [, policy] = ownPolicy.exec(written.toString("utf8")) ?? [];
      expect(policy).toContain("default-src 'none'");
      expect(answer.headers.get("Content-Security-Policy")).toBe(`${policy}; frame-ancestors 'none'`);
    }
    expect((await fetch(`${address}site.json`)).status).toBe(404);
    expect(await inTemporary(place)).toEqual([]);
  });

  test("runs in a browser, which has nothing to complain of and asks nobody else", async (end) => {
    const place = await placeWith(end);
    const { address } = await started(end, place);
    const browser = await openChromium();
    end.onTestFinished(() => browser.close());
    const page = await browser.newPage({ locale: "en-GB" });
    page.setDefaultTimeout(patience);
    const complaints: string[] = [];
    const asked: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => asked.push(request.url()));

    await page.goto(`${address}api/`);
    expect(await page.locator("h1").innerText()).toBe("The HTTP interface");
    const wide = await page
      .locator("main")
      .evaluate((main) => main.ownerDocument.defaultView?.getComputedStyle(main).maxWidth);
    expect(wide).not.toBe("none");
    await page.getByRole("link", { name: /^The explorer/ }).click();
    await page.waitForURL(address);
    await page.waitForSelector("[data-live=true]");
    expect(complaints).toEqual([]);
    expect(asked.some((url) => url.endsWith(".js"))).toBe(true);
    expect(asked.filter((url) => !url.startsWith(address))).toEqual([]);
  });

  test("is missed where it could not be built, and everything else is there", async (end) => {
    const place = await placeWith(end);
    const { child, ended, address } = await started(end, place, "--lang zh", { TMPDIR: join(place.path, "nowhere") });
    const front = await fetch(address, { headers: { Accept: "text/html", "Accept-Language": "zh-CN" } });
    expect(front.status).toBe(404);
    expect(await front.text()).toContain("<h1>探索页面未能生成</h1>");
    expect((await fetch(`${address}api/v1/policies`)).status).toBe(200);
    child.kill("SIGINT");
    const { stderr } = await ended;
    expect(stderr).toMatch(/^警告：探索页面未能生成，其他功能照常提供\n.*there is no such folder\n$/);
  });
});
