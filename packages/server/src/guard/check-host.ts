import { Problem } from "../problems/problem.ts";

/**
 * A page of another site may have its own name lead to this machine; the browser then takes us for that site. So the
 * names under which we may be called are known, and any other is refused.
 *
 * @param hosts names with the port, as in `Host`
 */
export function checkHost(request: Request, hosts: ReadonlySet<string>): void {
  const host = request.headers.get("Host")?.toLowerCase();
  if (host !== undefined && hosts.has(host)) return;
  throw new Problem("foreign-host", {
    detail: {
      en: "the request names another host than this server is called by",
      zh: "请求中的主机名不是本服务器的名称",
    },
  });
}
