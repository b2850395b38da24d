/** The cookies of a request header; the first of two with one name counts (RFC 6265 §5.4 sends the nearer path first). */
export const parseCookies = (header: string | undefined): Record<string, string> => {
  const cookies: Record<string, string> = {}
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=")
    if (at < 1) continue
    const name = part.slice(0, at).trim()
    if (!Object.hasOwn(cookies, name)) cookies[name] = part.slice(at + 1).trim()
  }
  return cookies
}
