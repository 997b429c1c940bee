import { Problem } from "./problems/problem.ts";

/** A file of the site, ready to be sent. */
export interface SiteFile {
  readonly body: Uint8Array<ArrayBuffer>;
  /** As in `Content-Type`. */
  readonly type: string;
  /** The content policy that a page gives itself; of anything else, that of the page that it belongs to. */
  readonly policy: string;
  /** Whether its name changes with what it holds, so that nobody has to ask for it again. */
  readonly isImmutable: boolean;
}

/**
 * What is served at the root: a static site, by the paths of its files (`index.html`, `assets/style.css`). Only these are
 * ever found, so that no address leads anywhere else.
 */
export type Site = ReadonlyMap<string, SiteFile>;

const ownYear = "private, max-age=31536000, immutable";

/**
 * The file that a request asks for.
 *
 * @throws {Problem} if there is none, or it is not to be read.
 */
export function siteResponse(site: Site, { method, url }: Request): Response {
  const path = new URL(url).pathname.slice(1);
  const file = site.get(path === "" ? "index.html" : path);
  if (file === undefined) throw new Problem("not-found");
  if (method !== "GET" && method !== "HEAD") throw new Problem("method-not-allowed", {}, { Allow: "GET" });
  return new Response(file.body, {
    headers: {
      "Content-Type": file.type,
      "Content-Security-Policy": `${file.policy}; frame-ancestors 'none'`,
      "Cache-Control": file.isImmutable ? ownYear : "no-cache",
    },
  });
}
