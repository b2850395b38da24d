const contentPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ")

/** Sent with every reply of our own routes and pages. Addresses never travel to other sites, and no other site may frame ours. */
const securityHeaders: Readonly<Record<string, string>> = {
  "content-security-policy": contentPolicy,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "permissions-policy": "camera=(self), publickey-credentials-get=(self), publickey-credentials-create=(self)",
  "cross-origin-opener-policy": "same-origin",
}

/** For a standard's own engine: it answers programs with JSON and has no page that may load anything. */
const enginePolicy = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'"

/** A year; without `includeSubDomains`, since the names below ours may be other people's. */
const onlyHttps = { "strict-transport-security": "max-age=31536000" }

/** The headers of every reply. With `secure`, browsers are told to come by https only from now on (RFC 6797). */
export const headersOf = (who: "routes" | "engine", secure: boolean): Readonly<Record<string, string>> => ({
  ...securityHeaders,
  ...(who === "engine" ? { "content-security-policy": enginePolicy } : {}),
  ...(secure ? onlyHttps : {}),
})
