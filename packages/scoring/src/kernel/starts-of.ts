/** Where the parts of each stand once all stand in one row; the last number is where they end. */
export function startsOf(parts: readonly { readonly length: number }[]): Int32Array {
  const starts = new Int32Array(parts.length + 1);
  for (const [index, { length }] of parts.entries()) starts[index + 1] = (starts[index] as number) + length;
  return starts;
}
