/** A row as a query gives it. */
type Row = Readonly<Record<string, unknown>>;

/** A transaction that is open: queries are made with it and not beside it. */
export interface Session {
  query<R = Row>(sql: string, parameters?: readonly unknown[]): Promise<readonly R[]>;
}

/** PostgreSQL, wherever it runs. */
export interface Database {
  /** Does all of `work` or nothing. A transaction within another would wait for itself for ever: there is no way to open one. */
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** One view of everything, unmoved by whoever writes meanwhile, and nothing is written. */
  snapshot<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** How many transactions can be open at once. */
  readonly connections: number;
  /** `PostgreSQL 15.16`, `PGlite (PostgreSQL 18.3)`. */
  readonly server: string;
  close(): Promise<void>;
}
