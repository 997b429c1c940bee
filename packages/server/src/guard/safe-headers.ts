/** Nothing is loaded, framed, guessed or kept, unless an answer allows itself more. */
const always: Readonly<Record<string, string>> = {
  "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  "Cache-Control": "no-store",
};

/** The policy of a page that has its style in itself and runs no script. */
export function pagePolicy(style: string): string {
  return `${always["Content-Security-Policy"]}; style-src ${style}; font-src data:`;
}

export function withSafeHeaders(response: Response): Response {
  for (const [name, value] of Object.entries(always)) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  return response;
}
