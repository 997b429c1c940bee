export { describePostgres } from "./postgres/binaries.ts";
export type { TestPostgres } from "./postgres/open-postgres.ts";
export { openPostgres } from "./postgres/open-postgres.ts";
