import { sha256 as plainSha256 } from "@noble/hashes/sha2.js";

/**
 * SHA-256 of bytes, in hexadecimal. The platform's own is some ten times as fast, and is there only where a page came over
 * a connection that nobody can change; on a plain host of a local network the digest is the same by the library.
 */
export async function sha256(
  bytes: Uint8Array<ArrayBuffer>,
  { subtle }: { readonly subtle?: SubtleDigest } = globalThis.crypto,
): Promise<string> {
  const digest = subtle === undefined ? plainSha256(bytes) : new Uint8Array(await subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

interface SubtleDigest {
  digest(algorithm: "SHA-256", data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
}
