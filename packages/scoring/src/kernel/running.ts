import type { Lines } from "./lines.ts";
import type { Versions } from "./versions.ts";

/** A score kept within the scale after each day, so that the order within a day does not matter. */
export class Running {
  private order: Float64Array = new Float64Array(64);

  /** Where a score ends that begins somewhere and takes in all lines dated after a day. */
  end(versions: Versions, version: number, lines: Lines, begins: number, after: number): number {
    const count = this.sort(lines, after);
    let score = versions.within(version, begins);
    for (let index = 0; index < count; ) {
      const date = this.dateAt(lines, index);
      let points = 0;
      for (; index < count && this.dateAt(lines, index) === date; index += 1) {
        points += lines.points[this.lineAt(lines, index)] as number;
      }
      score = versions.within(version, score + points);
    }
    return score;
  }

  /** Puts the lines dated after a day into the order of their days; each as its day and its number, in one number. */
  private sort(lines: Lines, after: number): number {
    if (this.order.length < lines.count) this.order = new Float64Array(2 * lines.count);
    const { order } = this;
    let count = 0;
    for (let line = 0; line < lines.count; line += 1) {
      const date = lines.date[line] as number;
      if (date > after) {
        order[count] = date * lines.count + line;
        count += 1;
      }
    }
    if (count > shortest) order.subarray(0, count).sort();
    else insertionSort(order, count);
    return count;
  }

  private lineAt(lines: Lines, index: number): number {
    const key = this.order[index] as number;
    return key - Math.floor(key / lines.count) * lines.count;
  }

  private dateAt(lines: Lines, index: number): number {
    return lines.date[this.lineAt(lines, index)] as number;
  }
}

/** Up to so many numbers are sorted by insertion, which needs no memory. */
const shortest = 64;

function insertionSort(numbers: Float64Array, count: number): void {
  for (let next = 1; next < count; next += 1) {
    const number = numbers[next] as number;
    let place = next;
    for (; place > 0 && (numbers[place - 1] as number) > number; place -= 1) {
      numbers[place] = numbers[place - 1] as number;
    }
    numbers[place] = number;
  }
}
