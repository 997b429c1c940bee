import type { Site, SiteFile } from "../src/site.ts";

const policy = "default-src 'none'; script-src 'self'";

function file(text: string, type: string, isImmutable = false): SiteFile {
  return { body: new TextEncoder().encode(text), type, policy, isImmutable };
}

/** A site that is no more than it has to be. */
export const smallSite: Site = new Map([
  ["index.html", file("<!doctype html><title>The front</title>", "text/html; charset=utf-8")],
  ["about.html", file("<!doctype html><title>About</title>", "text/html; charset=utf-8")],
  ["assets/page-DuJdZyMO.js", file("export {};", "text/javascript; charset=utf-8", true)],
  ["assets/style.css", file("p{}", "text/css; charset=utf-8")],
]);
