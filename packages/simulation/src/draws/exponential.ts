/**
 * e to the power of minus x, for x from 0 to 700, by its series. `Math.exp` may differ by engine in the last
 * bit; sums, products and quotients may not.
 */
export function expMinus(x: number): number {
  let halvings = 0;
  let small = x;
  while (small > 0.5) {
    small /= 2;
    halvings += 1;
  }
  let term = 1;
  let sum = 1;
  for (let order = 1; order <= 20; order += 1) {
    term = (term * -small) / order;
    sum += term;
  }
  for (let index = 0; index < halvings; index += 1) sum *= sum;
  return sum;
}
