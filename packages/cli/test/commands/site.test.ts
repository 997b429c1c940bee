import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@tallyglass/testkit";
import { placeWith, tallyglass } from "../program.ts";

describe.concurrent("site", () => {
  test("writes a site that asks for nothing outside of its folder, and replaces it", async (end) => {
    const place = await placeWith(end, {});

    const first = await place.run("site --out public");
    expect(first).toMatchObject({ code: 0, stderr: "" });
    const files = await readdir(join(place.path, "public"), { recursive: true });
    const second = await place.run("site --out public");
    expect(second).toEqual(first);
    expect(await readdir(join(place.path, "public"), { recursive: true })).toEqual(files);

    const html = await place.read("public/index.html");
    const asked = Array.from(
      html.matchAll(/<(?:script|link)[^>]* (?:src|href)="([^"]+)"/g),
      ([, address = ""]) => address,
    );
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.filter((address) => !files.includes(address))).toEqual([]);
    expect(html).toContain("default-src 'none'");
  });

  test("touches no folder that holds anything else", async (end) => {
    const place = await placeWith(end, { "notes.txt": "mine" });

    const { code, stderr } = await place.run("site --out .");
    expect(code).toBe(2);
    expect(stderr).toContain("holds files that are not of a site");
    expect(await place.read("notes.txt")).toBe("mine");
  });

  test("is told where", async () => {
    expect(await tallyglass("site")).toMatchObject({ code: 2 });
  });
});
