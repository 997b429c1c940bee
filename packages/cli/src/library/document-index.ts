import type { Source } from "@tallyglass/policy";

/** What documents there are, by the kind and the id that their first key names, none of them read yet. */
export class DocumentIndex {
  readonly #byKind = new Map<string, Map<string, Source[]>>();

  constructor(texts: readonly Source[]) {
    for (const text of texts) this.#add(text);
  }

  /** Every document of a kind. */
  all(kind: string): readonly Source[] {
    return [...(this.#byKind.get(kind)?.values() ?? [])].flat();
  }

  /** The documents that declare an id; several where a policy has versions. */
  named(kind: string, id: string): readonly Source[] {
    return this.#byKind.get(kind)?.get(id) ?? [];
  }

  ids(kind: string): readonly string[] {
    return [...(this.#byKind.get(kind)?.keys() ?? [])].sort();
  }

  #add(text: Source): void {
    const [, kind = "", id = ""] = firstKey.exec(text.text) ?? [];
    const byId = this.#byKind.get(kind) ?? new Map<string, Source[]>();
    this.#byKind.set(kind, byId);
    byId.set(id, [...(byId.get(id) ?? []), text]);
  }
}

/** The first line that is neither empty nor a comment. */
const firstKey = /^(?:\uFEFF?(?:[ \t]*(?:#[^\n]*)?\r?\n)*)([a-z]+):[ \t]*["']?([^\s"'#]*)/;
