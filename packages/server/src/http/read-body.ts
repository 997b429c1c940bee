import { Problem } from "../problems/problem.ts";

interface BodyLimits {
  /** Bytes. */
  readonly body: number;
  /** Milliseconds. */
  readonly bodyTime: number;
}

/** The rest of a body that is not read on is not waited for. */
const ends = { Connection: "close" };

/**
 * The text of a body.
 *
 * @throws {Problem} if it is too large, takes too long or is not UTF-8.
 */
export async function readBody({ body, headers }: Request, limits: BodyLimits): Promise<string> {
  if (Number(headers.get("Content-Length") ?? 0) > limits.body) throw tooLarge(limits);
  if (body === null) return "";
  const reader = body.getReader();
  let stop: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    stop = setTimeout(() => reject(new Problem("body-too-slow", {}, ends)), limits.bodyTime);
  });
  try {
    return textOf(await Promise.race([readAll(reader, limits), late]));
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem("malformed-request", { detail: { en: "the body ended early", zh: "请求正文不完整" } }, ends);
  } finally {
    clearTimeout(stop);
  }
}

async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>, limits: BodyLimits): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks);
    length += value.length;
    if (length > limits.body) throw tooLarge(limits);
    chunks.push(value);
  }
}

function tooLarge({ body }: BodyLimits): Problem {
  const detail = { en: `a body has at most ${body} bytes`, zh: `请求正文最多 ${body} 字节` };
  return new Problem("body-too-large", { detail }, ends);
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Problem("malformed-request", { detail: { en: "the body is not UTF-8", zh: "请求正文不是 UTF-8 文本" } });
  }
}
