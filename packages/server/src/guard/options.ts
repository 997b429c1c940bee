/** What a server holds requests to. */
export interface Limits {
  /** Connections that are open at once. */
  readonly connections: number;
  /** Milliseconds in which the head of a request has to be there. */
  readonly headTime: number;
  /** Bytes of a body. */
  readonly body: number;
  /** Milliseconds in which a body has to be there. */
  readonly bodyTime: number;
  /** Milliseconds that an answer may take. */
  readonly answerTime: number;
  /** Requests in ten seconds. */
  readonly requests: number;
  /** Streams of events that are open at once. */
  readonly streams: number;
  /** Runs and audits that wait for those before them. */
  readonly waiting: number;
  /** Runs that are kept. */
  readonly runs: number;
  /** Residents over all replicates of a run. */
  readonly residents: number;
  /** Residents over all replicates and years. */
  readonly residentYears: number;
}

export const usualLimits: Limits = {
  connections: 256,
  headTime: 5000,
  body: 4 * 2 ** 20,
  bodyTime: 10_000,
  answerTime: 20_000,
  requests: 1000,
  streams: 32,
  waiting: 8,
  runs: 100,
  residents: 4_000_000,
  residentYears: 40_000_000,
};
