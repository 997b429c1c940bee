/** Something that can never be so was so: the run stops. */
export class InvariantError extends Error {
  override readonly name = "InvariantError";
}

export function breach(what: string, resident: number, day: number): never {
  throw new InvariantError(`${what}: syn-${String(resident).padStart(6, "0")} on day ${day}`);
}
