import { isMap, isScalar, type Node } from "yaml";

const many = 8;

/** Whether a map is a long row of numbers, which is easier to read in a few lines than in a line each. */
export function isLongRow(node: Node): boolean {
  return isMap(node) && node.items.length > many && node.items.every(({ value }) => isNumber(value));
}

function isNumber(value: unknown): boolean {
  return isScalar(value) && typeof value.value === "number" && !value.comment && !value.commentBefore;
}

/** The YAML library puts every entry of a long row on a line of its own: they are filled up again. */
export function fillLongRows(text: string, lineWidth: number): string {
  return text.replace(longRow, (_, key: string, entries: string) => {
    const indent = key.replace(/[^ -].*$/, "").replaceAll("-", " ");
    const lines: string[] = [];
    for (const entry of entries.trim().split(/\n */)) {
      const last = lines.at(-1);
      if (last !== undefined && last.length + 1 + entry.length <= lineWidth)
        lines[lines.length - 1] = `${last} ${entry}`;
      else lines.push(`${indent}  ${entry}`);
    }
    return `${key} {\n${lines.join("\n")}\n${indent}}`;
  });
}

const longRow = /^( *(?:- )*[\w-]+:)\n *\{\n((?: *[\w-]+: -?[\d.]+,?\n)+) *\}$/gm;

/** A number as the language writes it: digits, without an exponent. */
export function plainDigits(value: number): string {
  const [, sign = "", whole = "", part = "", power = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  const digits = `${whole}${part}`;
  const point = whole.length + Number(power);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  if (point >= digits.length) return `${sign}${digits}${"0".repeat(point - digits.length)}`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
