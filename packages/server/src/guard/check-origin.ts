import { Problem } from "../problems/problem.ts";

/** What a page of another site makes a browser send is refused, reading as well as writing, unless it is a link to the site. */
export function checkOrigin(request: Request, hosts: ReadonlySet<string>): void {
  const origin = request.headers.get("Origin");
  const site = request.headers.get("Sec-Fetch-Site");
  const isOwn = origin === null || (origin.startsWith("http://") && hosts.has(origin.slice("http://".length)));
  const isFromHere = site === null || site === "same-origin" || site === "none" || isLinkToSite(request);
  if (isOwn && isFromHere) return;
  throw new Problem("foreign-origin", {
    detail: { en: "only pages of this server may ask it", zh: "只有本服务器的页面可以向其发出请求" },
  });
}

/** A state of the explorer is shared as a link. It opens in a window of its own, which whoever linked cannot look into. */
function isLinkToSite({ method, url, headers }: Request): boolean {
  return (
    method === "GET" &&
    headers.get("Sec-Fetch-Mode") === "navigate" &&
    headers.get("Sec-Fetch-Dest") === "document" &&
    !new URL(url).pathname.startsWith("/api")
  );
}
