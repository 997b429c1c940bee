const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Bytes in Base64 (RFC 4648), in Node and in browsers alike. */
export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.subarray(at, at + 3);
    parts.push(
      digits.charAt(a >> 2),
      digits.charAt(((a & 3) << 4) | ((b ?? 0) >> 4)),
      b === undefined ? "=" : digits.charAt(((b & 15) << 2) | ((c ?? 0) >> 6)),
      c === undefined ? "=" : digits.charAt(c & 63),
    );
  }
  return parts.join("");
}
