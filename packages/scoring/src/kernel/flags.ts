/** What is particular about a clause, or about what a record comes to under it. */
export const flags = {
  /** It is counted or summed with others. */
  measured: 1,
  /** The points are capped together with others. */
  capped: 2,
  /** A joint rule of some version names the clause. */
  joint: 4,
  /** It gives points by itself. */
  line: 8,
  /** Others share its fact. */
  shared: 16,
  /** It lists, overrides or resets. */
  effect: 32,
} as const;
