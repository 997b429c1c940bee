/** Where a record comes from. */
export const source = {
  /** The department recorded the resident's own deed. */
  department: 0,
  /** A collector reported it. */
  collector: 1,
  /** A department of another place recorded it, and it came down from the nation. */
  elsewhere: 2,
  /** Nobody did it. */
  false: 3,
  /** Somebody else did it. */
  misattributed: 4,
} as const;

export type Source = (typeof source)[keyof typeof source];

/** The records on one resident's file, as columns. They grow as needed and are filled anew for each life. */
export class ResidentFile {
  count = 0;
  /** How many are wrong. */
  wrong = 0;
  /** How many are of dishonest behaviours. */
  dishonest = 0;
  behaviour = new Int32Array(16);
  date = new Int32Array(16);
  recorded = new Int32Array(16);
  withdrawn = new Int32Array(16);
  fact = new Int32Array(16);
  source = new Uint8Array(16);
  values: Float64Array;
  readonly width: number;

  /** @param width the most attributes that a record has */
  constructor(width: number) {
    this.width = Math.max(1, width);
    this.values = new Float64Array(16 * this.width);
  }

  clear(): void {
    this.count = 0;
    this.wrong = 0;
    this.dishonest = 0;
  }

  /** Adds a record; its values are so many of `values`, from `offset` on. */
  add(
    behaviour: number,
    date: number,
    recorded: number,
    withdrawn: number,
    fact: number,
    from: Source,
    values: Float64Array,
    offset: number,
    count: number,
  ): void {
    if (this.count === this.behaviour.length) this.#grow();
    const at = this.count;
    this.behaviour[at] = behaviour;
    this.date[at] = date;
    this.recorded[at] = recorded;
    this.withdrawn[at] = withdrawn;
    this.fact[at] = fact;
    this.source[at] = from;
    for (let place = 0; place < count; place += 1) {
      this.values[at * this.width + place] = values[offset + place] as number;
    }
    this.count = at + 1;
    if (from >= source.false) this.wrong += 1;
  }

  /** Counts a record that is as it should be and keeps nothing of it, in a life that nobody looks at again. */
  countOnly(dishonest: number): void {
    this.count += 1;
    this.dishonest += dishonest;
  }

  /** Whether a record is of something that the resident did not do. */
  isWrong(at: number): boolean {
    return (this.source[at] as number) >= source.false;
  }

  #grow(): void {
    const twice = this.behaviour.length * 2;
    const grown = (old: Int32Array) => {
      const column = new Int32Array(twice);
      column.set(old);
      return column;
    };
    this.behaviour = grown(this.behaviour);
    this.date = grown(this.date);
    this.recorded = grown(this.recorded);
    this.withdrawn = grown(this.withdrawn);
    this.fact = grown(this.fact);
    const sources = new Uint8Array(twice);
    sources.set(this.source);
    this.source = sources;
    const values = new Float64Array(twice * this.width);
    values.set(this.values);
    this.values = values;
  }
}
