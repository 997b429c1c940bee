/**
 * The registry of decisions: what each draw of a life is for. A number here never changes and is never used
 * again, so that adding a decision moves no draw of another. Every block of Threefry gives two words; the
 * comment says what for.
 */
export const decisions = {
  /** A candidate: which behaviour, which day of the year. */
  choice: 1,
  /** A candidate: whether it happens; whether the department records it. */
  occurrence: 2,
  /** A candidate for a false record: whether and of what; nothing. */
  falseRecord: 3,
  /** A deed: which assessor grades it; whether a collector reports it. */
  grading: 4,
  /** A record: whether it lands on another resident; whether it is made elsewhere. */
  filing: 5,
  /** A deed: what it comes with; days until the city has it. */
  outcome: 6,
  /** A record: days from the city to the province; from there to the nation. */
  upward: 7,
  /** A wrong record: whether it is noticed; whether it is appealed. */
  appeal: 8,
  /** A wrong record: whether the appeal is upheld; how long that takes. */
  decision: 9,
  /** A record from elsewhere: days from the nation down to the city; nothing. */
  downward: 10,
  /** A deed: the units of the first and second attribute that are drawn; further ones follow. */
  units: 16,
  /** A resident: whether a collector observes; nothing. */
  reach: 40,
  /** A resident's year: how many candidates; nothing. */
  candidates: 41,
  /** A resident: the attributes of the population, two draws a block; 32 of them. */
  attributes: 64,
} as const;

/** What one act brings along has its decisions this far beyond those of the act itself. */
export const entailedStep = 256;

/** At most so many behaviours are brought along by one act. */
export const mostEntailed = 7;

/** At most so many candidates in a year of one resident. */
export const mostCandidates = 1023;

/** The second word of the counter: the year of the run (from 1; 0 is the whole life), the candidate, the decision. */
export function counter(year: number, candidate: number, decision: number): number {
  return (year << 21) | (candidate << 11) | decision;
}
