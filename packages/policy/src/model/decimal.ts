/**
 * Numbers with a fixed number of decimals, held as whole units of the last one, so that sums are
 * exact: 2.5 hours with one decimal are 25.
 */
export function toUnits(value: number, decimals: number): number | undefined {
  const written = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value));
  if (written === null) return undefined;
  const [, sign = "", whole = "", fraction = ""] = written;
  if (fraction.length > decimals) return undefined;
  const units = Number(`${sign}${whole}${fraction.padEnd(decimals, "0")}`);
  return Number.isSafeInteger(units) ? units + 0 : undefined;
}

/** The number that so many units are, as text: 25 with one decimal is `2.5`. */
export function fromUnits(units: number, decimals: number): string {
  if (decimals === 0) return String(units);
  const digits = String(Math.abs(units)).padStart(decimals + 1, "0");
  const fraction = digits.slice(-decimals).replace(/0+$/, "");
  const whole = digits.slice(0, -decimals);
  return `${units < 0 ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}
