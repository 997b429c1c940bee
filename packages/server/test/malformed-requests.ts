import { fc } from "@tallyglass/testkit";
import { identityNumber, mobileNumber } from "../../cli/test/fixtures/identity-numbers.ts";
import { goodRequests, type Sent } from "./good-requests.ts";

/** What is shaped like a real person's. */
const identityShaped = [identityNumber(1), mobileNumber];

/** Characters that a text should not hold, or not there. */
const characters = "\0|\r|\n|\r\n|\t| |\u007f|\ufeff|\u202e|\u2066|\u200b|\ud83d\ude00|\u5f20|\u00e9".split("|");
const inAddresses = "% %00 %0d%0a %2e%2e%2f %c0%ae %ff %E5%BC%A0 ../ // \\ ? # & = ; * @ :".split(" ");
const inJson = `" { } [ ] , null -0 1e999 -1 0.1 9007199254740993 true ": /* \\u0000 \\ud800 \\u202e`.split(" ");
const inPrograms = "__proto__ constructor toString <script> ' or-1=1 {{7*7}}".split(" ");
const long = ["a".repeat(300), "9".repeat(40)];

const snippets = fc.constantFrom(...characters, ...inAddresses, ...inJson, ...inPrograms, ...long, ...identityShaped);

/** Replaces a stretch of a text. */
const splice = fc.record({
  at: fc.noBias(fc.integer({ min: 0, max: 1000 })),
  length: fc.nat(12),
  snippet: snippets,
});
type Splice = typeof splice extends fc.Arbitrary<infer Value> ? Value : never;

function spliced(bytes: Buffer, { at, length, snippet }: Splice): Buffer {
  const from = Math.floor((at / 1000) * bytes.length);
  return Buffer.concat([bytes.subarray(0, from), Buffer.from(snippet), bytes.subarray(from + length)]);
}

type Change = (sent: Sent) => Sent;

const replacing =
  <Key extends keyof Sent>(key: Key, to: (before: Sent[Key]) => Sent[Key]): Change =>
  (sent) => ({ ...sent, [key]: to(sent[key]) });

const methods = fc
  .constantFrom("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "get", "X".repeat(99))
  .map((method) => replacing("method", () => method));

const strange = "* /% //evil.example/ http://evil.example/ http://[::1 /?lang=fr /?lang=en&lang=zh".split(" ");
const targets = fc.oneof(
  splice.map((each) => replacing("target", (before) => spliced(Buffer.from(before), each).toString("utf8"))),
  fc.webQueryParameters().map((query) => replacing("target", (before) => `${before}?${query}`)),
  fc.constantFrom("", ...strange, `/${"a/".repeat(4000)}`).map((target) => replacing("target", () => target)),
);

const headers: Readonly<Record<string, readonly string[]>> = {
  Host: "evil.example|127.0.0.1|127.0.0.1:1|localhost:99999|[::1|a b||127.0.0.1:4711@evil.example".split("|"),
  Origin: "null|https://evil.example|http://|http://127.0.0.1|file://|".split("|"),
  "Sec-Fetch-Site": "cross-site|same-site|same-origin|none|nonsense|".split("|"),
  "Sec-Fetch-Mode": ["navigate", "cors", "no-cors"],
  "Sec-Fetch-Dest": ["document", "iframe", "script"],
  "Content-Type": "text/plain|application/json; charset=utf-16|application/x-ndjson|multipart/form-data|;|/|".split(
    "|",
  ),
  "Content-Encoding": ["gzip", "br", "nonsense"],
  Accept: "text/html|image/png|*/*;q=0|;q=|text/html;q=abc,*/*;q=1e999|,,,|application/problem+json".split("|"),
  "Accept-Language": ["zh", "*", "zh;q=", "x".repeat(3000)],
  Authorization: "Bearer|Bearer |Bearer x|Basic a:b|bearer \0|Bearer Bearer|Negotiate".split("|"),
  Range: ["bytes=0-1", "bytes=9-1"],
  "If-None-Match": ["*", '"x"'],
  Cookie: ["a=b", "x".repeat(9000)],
  "X-Forwarded-Host": ["evil.example"],
  "X-Http-Method-Override": ["DELETE"],
};

const headerChanges = fc
  .constantFrom(...Object.keys(headers))
  .chain((name) =>
    fc
      .tuple(
        fc.oneof(
          { weight: 4, arbitrary: fc.constantFrom(...(headers[name] ?? [])) },
          { weight: 1, arbitrary: snippets },
        ),
        fc.boolean(),
      )
      .map(([value, isMore]) =>
        replacing("headers", (all) => [...all.filter(([other]) => isMore || other !== name), [name, value]]),
      ),
  );

const wholeBodies = fc.constantFrom<(body: Buffer) => Buffer>(
  () => Buffer.from("[".repeat(5000)),
  () => Buffer.from(`{"records":${'{"a":'.repeat(3000)}1${"}".repeat(3001)}`),
  () => Buffer.from(`{${Array.from({ length: 3000 }, (_, at) => `"k${at}":${at}`).join(",")}}`),
  () => Buffer.from(`{"policy":"fuzhou-yuming","records":[${Array(2000).fill('{"resident":"syn-1"}').join(",")}]}`),
  () => Buffer.from(`{"policy":"fuzhou-yuming","readings":{"__proto__":{"a":1}},"records":[]}`),
  () => Buffer.from("null"),
  () => Buffer.from("x".repeat(100_000)),
  (body) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), body]),
  (body) => Buffer.from(body.toString("utf8"), "utf16le"),
  (body) => Buffer.concat([body, Buffer.from([0xc3, 0x28, 0xff, 0xfe])]),
  (body) => Buffer.concat([body, body]),
  (body) => body.subarray(0, Math.floor(body.length / 2)),
  () => Buffer.alloc(50),
);

const bodies = fc.oneof(
  { weight: 3, arbitrary: splice.map((each) => replacing("body", (before) => spliced(before, each))) },
  { weight: 1, arbitrary: wholeBodies.map((change) => replacing("body", change)) },
  { weight: 1, arbitrary: fc.json().map((text) => replacing("body", () => Buffer.from(text))) },
);

const change = fc.oneof(
  { weight: 1, arbitrary: methods },
  { weight: 3, arbitrary: targets },
  { weight: 3, arbitrary: headerChanges },
  { weight: 4, arbitrary: bodies },
);

/** A request that would be answered, with up to three things about it changed. */
export const malformedRequests: fc.Arbitrary<Sent> = fc
  .tuple(fc.constantFrom(...goodRequests), fc.array(change, { minLength: 1, maxLength: 3 }))
  .map(([good, changes]) => changes.reduce((sent, each) => each(sent), good));

/** What holds a message together, or does not. */
const framings = fc.constantFrom<readonly string[]>(
  ["Content-Length: 5"],
  ["Content-Length: 999999"],
  ["Content-Length: -1"],
  ["Content-Length: 5", "Content-Length: 6"],
  ["Transfer-Encoding: chunked"],
  ["Transfer-Encoding: chunked", "Content-Length: 5"],
  ["Transfer-Encoding: gzip, chunked"],
  ["Expect: 100-continue"],
  ["Expect: nonsense"],
  ["Upgrade: websocket", "Connection: Upgrade"],
  ["Bad Header: x"],
  [": x"],
  ["X: 1", " folded"],
  Array.from({ length: 2100 }, (_, at) => `X-${at}: 1`),
  [`X: ${"x".repeat(20_000)}`],
);

const rarely = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 7, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

/** The same as it goes over the wire, its parts cut and joined wrongly as well. */
export const malformedMessages: fc.Arbitrary<(host: string) => Buffer> = fc
  .record({
    sent: malformedRequests,
    framing: rarely(framings),
    cut: rarely(splice),
    version: rarely(fc.constantFrom("1.0", "0.9", "2.0", "9")),
  })
  .map(({ sent, framing, cut, version }) => (host: string) => {
    const named = sent.headers.some(([name]) => name === "Host") ? [] : [`Host: ${host}`];
    const length = framing ?? (sent.body.length > 0 ? [`Content-Length: ${sent.body.length}`] : []);
    const given = sent.headers.map(([name, value]) => `${name}: ${value}`);
    const head = [`${sent.method} ${sent.target} HTTP/${version ?? "1.1"}`, ...named, ...given, ...length];
    const message = Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), sent.body]);
    return cut === null ? message : spliced(message, cut);
  });
