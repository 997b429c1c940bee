import { Document, isCollection, isMap, isPair, isScalar, type Node, parseDocument, visit } from "yaml";
import { PolicyError } from "../policy-error.ts";
import type { Source } from "../source.ts";
import { readSyntax } from "../syntax/from-text.ts";
import { plainValue, type Tree } from "../syntax/tree.ts";
import { keyOrder } from "./key-order.ts";

/**
 * The same document in the one layout: keys in the order of the language, small things on one line.
 * Comments stay, and what it means does not change; formatting twice changes nothing.
 *
 * @throws {PolicyError} if the text is not plain YAML.
 *
 * @example
 * ```ts
 * const text = formatText({ name: "points.yaml", text: written });
 * ```
 */
export function formatText(source: Source): string {
  const { tree, diagnostics } = readSyntax(source);
  if (tree === undefined) throw new PolicyError(diagnostics);
  return layOut(parseDocument(source.text.replace(/^\ufeff/, ""), { version: "1.2" }));
}

/** A tree as text. Reading it again gives the same tree, but for the places. */
export function printTree(tree: Tree): string {
  return layOut(new Document(plainValue(tree)));
}

const lineWidth = 120;

function layOut(document: Document): string {
  sortKeys(document);
  visit(document, {
    Collection(key, node, path) {
      const depth = path.filter((each) => isCollection(each)).length;
      node.flow = depth > 0 && isSmall(node as Node, depth, key !== "value");
      return node.flow ? visit.SKIP : undefined;
    },
  });
  return document.toString({ lineWidth, indentSeq: true, flowCollectionPadding: true });
}

/** Whether a collection fits on its line, and holds no comment that would need one of its own. */
function isSmall(node: Node, depth: number, isItem: boolean): boolean {
  if (isItem && depth <= 2 && !isBrief(node)) return false;
  return writtenWidth(node) + depth * 2 + (isItem ? 2 : 24) <= lineWidth && !holdsComment(node);
}

/** List items near the top are records of their own: they share a line only if they have few keys. */
function isBrief(node: Node): boolean {
  return (
    isMap(node) &&
    node.items.length <= 6 &&
    node.items.every(({ value }) => !isCollection(value) || writtenWidth(value) <= 60)
  );
}

function writtenWidth(node: unknown): number {
  if (isScalar(node)) return displayWidth(String(node.value)) + (plainScalar.test(String(node.value)) ? 0 : 2);
  if (isPair(node)) return writtenWidth(node.key) + writtenWidth(node.value) + 2;
  if (isCollection(node)) return node.items.reduce<number>((width, item) => width + writtenWidth(item) + 2, 4);
  return 4;
}

const plainScalar = /^[\w.#/\u2e80-\uffef -]+$/;

function displayWidth(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
}

function holdsComment(node: Node): boolean {
  let found = false;
  visit(node, {
    Node(_, inner) {
      if (inner.comment || inner.commentBefore) found = true;
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

function sortKeys(document: Document): void {
  visit(document, {
    Map(_, map) {
      const keys = new Set(map.items.map(({ key }) => (isScalar(key) ? key.value : undefined)));
      const citedLast = (keys.has("points") || keys.has("who")) && !keys.has("id");
      map.items.sort((left, right) => rankOf(left.key, citedLast) - rankOf(right.key, citedLast));
    },
  });
}

/**
 * Keys that the language does not order, such as attributes, keep theirs, after the others. What
 * gives points ends with where they come from; what has an id says so after its name.
 */
function rankOf(key: unknown, citedLast: boolean): number {
  const word = isScalar(key) ? String(key.value) : "";
  const rank = keyOrder.indexOf(word);
  return rank === -1 || (citedLast && word === "cite") ? keyOrder.length : rank;
}
