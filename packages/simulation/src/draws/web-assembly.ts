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

/** Memory of at least so many bytes, and what makes the functions of a module in it; nothing where there is none. */
export function openWebAssembly(bytes: number) {
  const { WebAssembly: api } = globalThis as unknown as { readonly WebAssembly?: WebAssemblyApi };
  if (api === undefined) return undefined;
  try {
    const memory = new api.Memory({ initial: Math.ceil(bytes / pageSize) });
    const open = (module: string, numbers: Readonly<Record<string, number>>): Functions => {
      const { exports } = new api.Instance(new api.Module(bytesOf(module)), { env: { memory, ...numbers } });
      return exports as Functions;
    };
    return { buffer: memory.buffer, open };
  } catch {
    return undefined;
  }
}

function bytesOf(hexadecimal: string): Uint8Array {
  return Uint8Array.from({ length: hexadecimal.length / 2 }, (_, index) =>
    Number.parseInt(hexadecimal.slice(index * 2, index * 2 + 2), 16),
  );
}
