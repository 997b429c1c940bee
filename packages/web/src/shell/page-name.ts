/** The pages of the site; each has a file of its own. */
export const pageNames = ["lives", "policies", "city", "compare", "flow", "audit", "about"] as const;

export type PageName = (typeof pageNames)[number];

/** The file of a page, as seen from any other. */
export function fileOf(page: PageName): string {
  return page === "lives" ? "index.html" : `${page}.html`;
}

/** The file of a chart of a page without anything around it, for other sites to show. */
export function embedFileOf(page: PageName, chart: string): string {
  return `embed-${page}-${chart}.html`;
}

/** Where a chart of a page stands alone with the same state, by the link to the page. */
export function embedLink(link: string, page: PageName, chart: string): string {
  if (link === "") return "";
  const url = new URL(link);
  return new URL(`${embedFileOf(page, chart)}${url.hash}`, url).href;
}
