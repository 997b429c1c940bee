/**
 * From the least to the most of some numbers; with room around them where they are the same, as far as a picture can
 * tell.
 */
export function extentOf(values: readonly number[]): readonly [least: number, most: number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const size = Math.max(1, Math.abs(least), Math.abs(most));
  return most - least > size * smallest ? [least, most] : [least - size, most + size];
}

const smallest = 1e-9;
