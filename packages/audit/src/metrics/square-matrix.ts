/** Rows of as many numbers as there are rows. */
export type SquareMatrix = readonly (readonly number[])[];

/** The product of two matrices of the same size. */
export function product(left: SquareMatrix, right: SquareMatrix): SquareMatrix {
  return left.map((row) =>
    row.map((_, column) => row.reduce((sum, value, at) => sum + value * (right[at]?.[column] as number), 0)),
  );
}

/** So many squarings carry a matrix to a power beyond every mixing time that counts can tell. */
export const squarings = 60;
