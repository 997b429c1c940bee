/** A form of WebAssembly text: a word, or forms in brackets. */
type Form = string | readonly Form[];

/**
 * WebAssembly text in which calls of functions that are not exported are replaced by their bodies, one form each:
 * V8 11 does not do so, and a call costs more than what they do. What a function is given is put where it is used,
 * and is worked out as often.
 */
export function inlineFunctions(written: string): string {
  const [head, ...parts] = read(written) as readonly Form[];
  const helpers = new Map(parts.flatMap((part) => helperOf(part) ?? []));
  const kept = parts.filter((part) => helperOf(part) === undefined);
  return write([head as Form, ...kept.map((part) => expand(part, helpers))]);
}

interface Helper {
  readonly parameters: readonly string[];
  readonly body: Form;
}

function helperOf(form: Form): readonly [readonly [string, Helper]] | undefined {
  if (typeof form === "string" || form[0] !== "func" || typeof form[1] !== "string") return undefined;
  const isHead = (part: Form) => typeof part === "string" || part[0] === "param" || part[0] === "result";
  const parameters = form.flatMap((part) => (typeof part !== "string" && part[0] === "param" ? [String(part[1])] : []));
  const [body, ...more] = form.filter((part) => !isHead(part));
  if (body === undefined || more.length > 0) throw new Error(`${form[1]} is not one form`);
  return [[form[1], { parameters, body }]];
}

function expand(form: Form, helpers: ReadonlyMap<string, Helper>): Form {
  if (typeof form === "string") return form;
  const [word, name, ...given] = form.map((part) => expand(part, helpers));
  const helper = word === "call" ? helpers.get(String(name)) : undefined;
  if (helper === undefined) return form.map((part) => expand(part, helpers));
  const values = new Map(helper.parameters.map((parameter, place) => [parameter, given[place] as Form]));
  return expand(filled(helper.body, values), helpers);
}

function filled(form: Form, values: ReadonlyMap<string, Form>): Form {
  if (typeof form === "string") return form;
  const value = form[0] === "local.get" ? values.get(String(form[1])) : undefined;
  return value ?? form.map((part) => filled(part, values));
}

function read(written: string): Form {
  const words = written.replace(/;;.*/g, "").match(/"[^"]*"|[()]|[^\s()"]+/g) ?? [];
  const open: Form[][] = [[]];
  for (const word of words) {
    if (word === "(") open.push([]);
    else if (word === ")") {
      const closed = open.pop() as Form[];
      open.at(-1)?.push(closed);
    } else open.at(-1)?.push(word);
  }
  return open[0]?.[0] as Form;
}

function write(form: Form): string {
  return typeof form === "string" ? form : `(${form.map(write).join(" ")})`;
}
