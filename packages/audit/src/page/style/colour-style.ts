/** Shades from the least to the most: fillings, and the words on them. */
const lightShades = ["#eef3f8", "#d5e3f0", "#b5cfe5", "#8fb6d6", "#6699c4", "#356d9f", "#255d90", "#143f68"];
const darkShades = ["#1f2b38", "#29405a", "#33587f", "#3a6a98", "#5f93c2", "#86b1d8", "#aecdea", "#d6e7f7"];
const [darkWords, lightWords] = ["#16202b", "#ffffff"];

/** The colours by their names, as declarations. */
export const lightColours = `color-scheme:light;--paper:#fcfcfa;--raised:#f2f4f5;--ink:#1a222c;--muted:#525d6a;--line:#d8dde2;--accent:#1f5a92;--warn:#8a3a12;
--c0:#1f5a92;--c1:#b5471b;--c2:#1f7350;--c3:#7a4a9c;--c4:#7d6200;--c5:#59636f;${shades(lightShades, 5, darkWords, lightWords)}`;

export const darkColours = `color-scheme:dark;--paper:#13171c;--raised:#1c2229;--ink:#e7eaee;--muted:#a6b0bb;--line:#343d47;--accent:#8fbdec;--warn:#f3a67e;
--c0:#7fb2e5;--c1:#f0966a;--c2:#74c69d;--c3:#c8a3e4;--c4:#d9b941;--c5:#a9b4c0;${shades(darkShades, 4, lightWords, darkWords)}`;

function shades(fills: readonly string[], turn: number, before: string, after: string): string {
  return fills.map((fill, step) => `--q${step}:${fill};--qt${step}:${step < turn ? before : after}`).join(";");
}

/** On paper it is light, whatever the screen is. */
export const colourStyle = `:root{${lightColours}}
@media screen and (prefers-color-scheme:dark){:root{${darkColours}}}`;
