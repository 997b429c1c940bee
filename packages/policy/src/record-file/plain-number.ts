const plain = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const exactDigits = 15;

/** The number that a text writes plainly and exactly (`2.5`, `-3`), or nothing (`1e3`, `007`, ` 2`). */
export function plainNumber(text: string): number | undefined {
  if (!plain.test(text) || text.replace(/[-.]/g, "").length > exactDigits) return undefined;
  return Number(text);
}
