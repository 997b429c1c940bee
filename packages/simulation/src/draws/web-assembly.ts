/** The functions of a module, by their names. */
export type Functions = Readonly<Record<string, (...numbers: number[]) => number>>;

/** The little of WebAssembly that is used here: the types of the platform are not at hand in every runtime. */
interface WebAssemblyApi {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (size: { readonly initial: number }) => WebAssemblyMemory;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

interface WebAssemblyMemory {
  readonly buffer: ArrayBuffer;
}

const pageSize = 65_536;

/** A module without anything in it. */
const empty = "0061736d01000000";

/** Compiled once: the platform makes a module faster while it is used. */
const compiled = new Map<string, object>();

/** Memory, and what makes the functions of a module in it. */
export interface OpenMemory {
  readonly buffer: ArrayBuffer;
  readonly open: (module: string, numbers: Readonly<Record<string, number>>) => Functions;
}

/**
 * Memory of at least so many bytes, and what makes the functions of a module in it; nothing where there is none, or where a
 * content policy lets nothing be compiled.
 */
export function openWebAssembly(bytes: number): OpenMemory | undefined {
  const { WebAssembly: api } = globalThis as unknown as { readonly WebAssembly?: WebAssemblyApi };
  if (api === undefined) return undefined;
  try {
    moduleOf(empty, api);
    const memory = new api.Memory({ initial: Math.ceil(bytes / pageSize) });
    const open = (module: string, numbers: Readonly<Record<string, number>>): Functions => {
      const { exports } = new api.Instance(moduleOf(module, api), { env: { memory, ...numbers } });
      return exports as Functions;
    };
    return { buffer: memory.buffer, open };
  } catch {
    return undefined;
  }
}

function moduleOf(module: string, { Module }: WebAssemblyApi): object {
  const made = compiled.get(module) ?? new Module(bytesOf(module));
  compiled.set(module, made);
  return made;
}

function bytesOf(hexadecimal: string): Uint8Array {
  return Uint8Array.from({ length: hexadecimal.length / 2 }, (_, index) =>
    Number.parseInt(hexadecimal.slice(index * 2, index * 2 + 2), 16),
  );
}
