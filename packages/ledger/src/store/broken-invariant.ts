/** Something that cannot be, whatever anybody asks for: a fault of the program, or of who wrote into its tables. */
export class BrokenInvariant extends Error {
  override readonly name = "BrokenInvariant";
}
