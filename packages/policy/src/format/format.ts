import {
  type CollectionTag,
  Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  Lexer,
  type Node,
  parseDocument,
  type ScalarTag,
  type Tags,
  visit,
} from "yaml";
import { PolicyError } from "../policy-error.ts";
import type { Source } from "../source.ts";
import { readSyntax } from "../syntax/from-text.ts";
import { plainValue, type Tree } from "../syntax/tree.ts";
import { catalogueOrder, keyOrder, scenarioKinds, scenarioShapes } from "./key-order.ts";
import { fillLongRows, isLongRow, plainDigits } from "./long-maps.ts";

/**
 * The same document in the one layout: keys in the order of the language, small things on one line.
 * Comments stay, and what it means does not change; formatting twice changes nothing.
 *
 * @throws {PolicyError} if the text is not plain YAML, or a key or value of it may not stand in a document.
 *
 * @example
 * ```ts
 * const text = formatText({ name: "points.yaml", text: written });
 * ```
 */
export function formatText(source: Source): string {
  const { tree, diagnostics } = readSyntax(source);
  if (tree === undefined || diagnostics.length > 0) throw new PolicyError(diagnostics);
  return settled(source.text);
}

const mostPasses = 5;

/** A comment may move once more when what it stood by has moved: laid out until nothing moves. */
function settled(text: string): string {
  let before = text;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const after = layOut(parseDocument(before, { version: "1.2", customTags }));
    if (after === before) break;
    before = after;
  }
  return before;
}

/** A tree as text. Reading it again gives the same tree, but for the places. */
export function printTree(tree: Tree): string {
  return layOut(new Document(plainValue(tree), { aliasDuplicateObjects: false, customTags }));
}

/** The YAML library writes small numbers with an exponent, which the language does not have. */
const customTags = (tags: Tags): Tags =>
  tags.map((tag) => {
    if (typeof tag !== "object" || !isPlainFloat(tag)) return tag;
    const { stringify } = tag;
    return { ...tag, stringify: (...words) => withoutExponent(stringify?.(...words) ?? "") };
  });

function isPlainFloat(tag: ScalarTag | CollectionTag): tag is ScalarTag {
  return tag.tag === "tag:yaml.org,2002:float" && tag.format === undefined;
}

function withoutExponent(text: string): string {
  return /\de[+-]?\d/.test(text) ? plainDigits(Number(text)) : text;
}

const lineWidth = 120;

function layOut(document: Document): string {
  sortKeys(document);
  visit(document, {
    Collection(key, node, path) {
      const depth = path.filter((each) => isCollection(each)).length;
      const holder = path.at(-1);
      const before = isPair(holder) ? String(holder.key).length + 2 : 2;
      node.flow =
        depth > 0 &&
        (isSmall(node as Node, 2 * (depth - 1) + before, depth, key !== "value") || isLongRow(node as Node));
      return node.flow ? visit.SKIP : undefined;
    },
  });
  const text = document.toString({ lineWidth, indentSeq: true, flowCollectionPadding: true });
  return fillLongRows(withoutListPadding(text), lineWidth);
}

/** Whether a collection fits on its line, and holds no comment that would need one of its own. */
function isSmall(node: Node, before: number, depth: number, isItem: boolean): boolean {
  if (isItem && depth <= 2 && !isBrief(node)) return false;
  return before + flowWidth(node) <= lineWidth && !holdsComment(node);
}

/** List items near the top are records of their own: they share a line only if they have few keys. */
function isBrief(node: Node): boolean {
  return isMap(node) && node.items.length <= 6;
}

/** How many cells a collection fills on one line of a terminal. */
function flowWidth(node: Node): number {
  const alone = new Document(node.clone());
  visit(alone, {
    Collection(_, inner) {
      inner.flow = true;
    },
  });
  const text = withoutListPadding(alone.toString({ lineWidth: 0, flowCollectionPadding: true })).trimEnd();
  return text.length + (text.match(wide)?.length ?? 0);
}

const wide = /[\u2e80-\uffef]/g;

/** `[a, b]` but `{ a: b }`: the YAML library pads both or neither. */
function withoutListPadding(text: string): string {
  const lexemes = [...new Lexer().lex(text)];
  return lexemes
    .filter((lexeme, index) => lexeme !== " " || (lexemes[index - 1] !== "[" && lexemes[index + 1] !== "]"))
    .filter((lexeme) => !lexerMarks.has(lexeme))
    .join("");
}

/** What the lexer puts between lexemes to tell a document or a scalar. */
const lexerMarks = new Set(["\u0002", "\u001f", "\u0018", "\ufeff"]);

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
  const first = isMap(document.contents) ? document.contents.items[0]?.key : undefined;
  const isOfScenarios = isScalar(first) && scenarioKinds.includes(first.value);
  visit(document, {
    Map(_, map) {
      const keys = new Set(map.items.map(({ key }) => (isScalar(key) ? key.value : undefined)));
      const rank = isOfScenarios ? rankInShape(keys) : rankInPolicy(keys);
      map.items.sort((left, right) => rank(left.key) - rank(right.key));
    },
  });
}

type Rank = (key: unknown) => number;

function rankInPolicy(keys: ReadonlySet<unknown>): Rank {
  const order = keys.has("catalogue") ? catalogueOrder : keyOrder;
  const citedLast = (keys.has("points") || keys.has("who")) && !keys.has("id");
  return (key) => rankOf(isScalar(key) ? String(key.value) : "", order, citedLast);
}

function rankInShape(keys: ReadonlySet<unknown>): Rank {
  const shape: readonly unknown[] =
    scenarioShapes.find((each) => [...keys].every((key) => each.includes(key as string))) ?? [];
  return (key) => shape.indexOf(isScalar(key) ? key.value : undefined);
}

/**
 * Keys that the language does not order, such as attributes, keep theirs, after the others. What
 * gives points ends with where they come from; what has an id says so after its name.
 */
function rankOf(word: string, order: readonly string[], citedLast: boolean): number {
  const rank = order.indexOf(word);
  return rank === -1 || (citedLast && word === "cite") ? order.length : rank;
}
