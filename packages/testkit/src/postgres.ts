export type { TestPostgres } from "./postgres/open-postgres.ts";
export { openPostgres } from "./postgres/open-postgres.ts";
