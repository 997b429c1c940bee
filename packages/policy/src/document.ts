export { readCitations } from "./model/cite.ts";
export { Findings, reportDuplicateIds } from "./model/findings.ts";
export { freeze } from "./model/freeze.ts";
export { readInterval } from "./model/interval.ts";
export type { Checked } from "./schema/from-syntax.ts";
export { checkAgainst } from "./schema/from-syntax.ts";
export { citation, code, day, id, name } from "./schema/scalars.ts";
export type { ListTree, MapTree, Path, ScalarTree, Tree } from "./syntax/tree.ts";
export { childOf, isFaulty, isSound, keySpanAt, mayHaveLed, spanAt } from "./syntax/tree.ts";
