import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Site, SiteFile } from "@tallyglass/server";
import { siteFiles } from "../site/site-folder.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
};

/** The bundler puts a digest of what a script, or a part of the database, holds at the end of its name. */
const digestName = /^assets\/.+-[\w-]{8}\.(?:js|wasm|data)$/;

/** A site that was written into a folder, as it is served: every page with the content policy that it gives itself. */
export function readSite(folder: string): Site {
  const front = policyIn(readFileSync(join(folder, "index.html"), "utf8"));
  const read = (name: string): SiteFile => {
    const body = new Uint8Array(readFileSync(join(folder, name)));
    return {
      body,
      type: types[extname(name)] ?? "application/octet-stream",
      policy: name.endsWith(".html") ? policyIn(Buffer.from(body).toString("utf8")) : front,
      isImmutable: digestName.test(name),
    };
  };
  return new Map(siteFiles(folder).map((name) => [name, read(name)]));
}

/** A page that gives itself none may do nothing. */
function policyIn(html: string): string {
  const [, policy = "default-src 'none'"] =
    /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html) ?? [];
  return policy;
}
