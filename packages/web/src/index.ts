export type { SiteOptions } from "./build/build-site.ts";
export { buildSite } from "./build/build-site.ts";
