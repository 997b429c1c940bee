/** Thrown where there is no such resident, or one who is not scored. */
export class NoResident extends Error {
  override readonly name = "NoResident";
}
