/** The pages of the site; each has a file of its own. */
export type PageName = "lives" | "about";
