import loadWabt from "wabt";
import { inlineFunctions } from "./inline-functions.ts";

const lineLength = 100;

/** A module of WebAssembly text as the TypeScript module that holds it assembled, under a name. */
export async function assembledModule(file: string, name: string, written: string): Promise<string> {
  const wabt = await loadWabt();
  const module = wabt.parseWat(file, inlineFunctions(written), { simd: true });
  module.validate();
  const hexadecimal = Buffer.from(module.toBinary({}).buffer).toString("hex");
  const lines = hexadecimal.match(new RegExp(`.{1,${lineLength}}`, "g")) ?? [];
  return `/** \`${file}\` assembled, in hexadecimal. Made by \`npm run generate\`. */
export const ${name} =
${lines.map((line) => `  "${line}"`).join(" +\n")};
`;
}
