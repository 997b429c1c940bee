import { escaped, Html } from "./html.ts";

/** What is asked of a document to draw charts with: the browser's own, or that of linkedom. */
export interface DrawingDocument {
  createElementNS(namespace: string, name: string): object;
}

/** As much of the DOM as is read back. */
interface DrawnNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly childNodes: Iterable<DrawnNode>;
}

/** How the picture stands in the page. */
export interface SvgFrame {
  readonly class: string;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly label: string;
}

/**
 * A drawn chart as markup of our own: the same from every DOM, with coordinates of two decimals, and without the style
 * sheet and the labels of single marks, since the picture is one image with one label.
 */
export function svgMarkup(svg: object, frame: SvgFrame): Html {
  return framed(new Html(childrenOf(svg as DrawnNode)), frame);
}

/** Shapes as a picture. */
export function framed({ markup }: Html, { class: name, width, height, fontSize, label }: SvgFrame): Html {
  const attributes =
    `class="${name}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" ` +
    `aria-label="${escaped(label)}" font-size="${fontSize}" text-anchor="middle" fill="currentColor"`;
  return new Html(`<svg ${attributes}>${markup}</svg>`);
}

function childrenOf(node: DrawnNode): string {
  return Array.from(node.childNodes, markupOf).join("");
}

function markupOf(node: DrawnNode): string {
  if (node.nodeType === textNode) return escaped(node.textContent ?? "");
  const name = node.nodeName.toLowerCase();
  if (name === "style") return "";
  const attributes = Array.from(node.attributes)
    .filter((attribute) => !/^(?:aria-|class$|style$|font-variant$)/.test(attribute.name))
    .map((attribute) => ` ${attribute.name}="${escaped(rounded(attribute.value))}"`)
    .sort();
  const children = childrenOf(node);
  if (name === "g" && children === "") return "";
  return children === "" ? `<${name}${attributes.join("")}/>` : `<${name}${attributes.join("")}>${children}</${name}>`;
}

const textNode = 3;

function rounded(value: string): string {
  return value.replace(/-?\d+\.\d{3,}(?:e-\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100));
}
