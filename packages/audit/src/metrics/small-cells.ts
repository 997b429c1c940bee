/** Fewer than so many residents are too few to say something of their group. */
const minimumCell = 30;

/** Whether a group is so small that what is said of it has to be flagged. */
export function isSmall(residents: number): boolean {
  return residents < minimumCell;
}
