import type { Plugin } from "vite";

const checkedForm = /\/policy\/(?:src|dist)\/schema\/policy-form\.[jt]s$/;

/**
 * Leaves out the schemas of policies. What the page reads under other options was held against them when the site was
 * built, and so was every option.
 */
export function soundFormPlugin(): Plugin {
  return {
    name: "tallyglass-sound-form",
    enforce: "pre",
    load: (id) => {
      if (!checkedForm.test(id)) return undefined;
      return `export { checkPolicyForm } from "./sound-form.${id.slice(-2)}";`;
    },
  };
}
