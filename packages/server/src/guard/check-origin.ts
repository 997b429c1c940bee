import { Problem } from "../problems/problem.ts";

/** What a page of another site makes a browser send is refused, reading as well as writing. */
export function checkOrigin({ headers }: Request, hosts: ReadonlySet<string>): void {
  const origin = headers.get("Origin");
  const site = headers.get("Sec-Fetch-Site");
  const isOwn = origin === null || (origin.startsWith("http://") && hosts.has(origin.slice("http://".length)));
  const isFromHere = site === null || site === "same-origin" || site === "none";
  if (isOwn && isFromHere) return;
  throw new Problem("foreign-origin", {
    detail: { en: "only pages of this server may ask it", zh: "只有本服务器的页面可以向其发出请求" },
  });
}
