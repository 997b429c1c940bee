/** How much is run beside a run. Every number of residents is even: neighbours are run together. */
export interface StudySizes {
  /** Of pairs, and of the nine cities. */
  readonly pairResidents: number;
  /** Of runs under other readings, and of flips. */
  readonly countResidents: number;
  /** Of combinations of mechanisms, in each replicate. */
  readonly mechanismResidents: number;
  readonly mechanismReplicates: number;
  /** Of runs with factors moved. */
  readonly parameterResidents: number;
  readonly trajectories: number;
  /** Of the matrices of Saltelli's scheme. */
  readonly rows: number;
  /** Runs as written that differ in their draws alone. */
  readonly seeds: number;
  /** Lives that are opened whatever became of them. */
  readonly lives: number;
  /** Among how many residents those are looked for who have wrong records. */
  readonly wrongedAmong: number;
  /** Whose records are sent from office to office. */
  readonly flowResidents: number;
}

/** As much as two cores carry out within a minute, and no more residents than the run has. */
export function studySizes(residents: number): StudySizes {
  const upTo = (most: number) => Math.min(most, residents - (residents % 2));
  return {
    pairResidents: upTo(100_000),
    countResidents: upTo(20_000),
    mechanismResidents: upTo(8_000),
    mechanismReplicates: 6,
    parameterResidents: upTo(8_000),
    trajectories: 6,
    rows: 24,
    seeds: 8,
    lives: Math.min(1_500, residents),
    wrongedAmong: upTo(20_000),
    flowResidents: upTo(32_768),
  };
}
