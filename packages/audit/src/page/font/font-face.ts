import { base64 } from "./base64.ts";
import { subsetFont } from "./subset-font.ts";

/** The name under which style sheets use the font of the page. */
export const fontName = "Tallyglass Han";

/** A rule that holds a font of the Chinese characters and signs of a text, and of no others. */
export function fontFace(font: Uint8Array, text: string): string {
  const characters = text.replace(/[\0-\u2fff]/g, "");
  const data = base64(subsetFont(font, characters));
  return `@font-face{font-family:"${fontName}";src:url(data:font/ttf;base64,${data}) format("truetype");unicode-range:${hanRange}}`;
}

/** Chinese characters, and their signs and wide forms. */
export const hanRange = "U+3000-9FFF,U+F900-FAFF,U+FF00-FFEF";
