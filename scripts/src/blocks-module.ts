import loadWabt from "wabt";

const lineLength = 100;

/** A module of WebAssembly text as the TypeScript module that holds it assembled. */
export async function blocksModule(written: string): Promise<string> {
  const wabt = await loadWabt();
  const module = wabt.parseWat("blocks.wat", written, { simd: true });
  module.validate();
  const hexadecimal = Buffer.from(module.toBinary({}).buffer).toString("hex");
  const lines = hexadecimal.match(new RegExp(`.{1,${lineLength}}`, "g")) ?? [];
  return `/** \`blocks.wat\` assembled, in hexadecimal. Made by \`npm run generate\`. */
export const blocksModule =
${lines.map((line) => `  "${line}"`).join(" +\n")};
`;
}
