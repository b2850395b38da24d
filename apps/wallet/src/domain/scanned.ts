/** What a scanned or pasted text is, and where in the app it leads. */
export type Scanned = { readonly is: "request" | "invitation"; readonly path: string } | { readonly is: "unknown" }

const queryOf = (text: string): string | undefined => {
  const at = text.indexOf("?")
  return at < 0 ? undefined : text.slice(at + 1)
}

/**
 * A request is `openid4vp://?…` or this wallet's own address `…/dompet/#/permintaan?…`; a desk's invitation is
 * `…/dompet/#/undangan?kode=…`. Nothing is opened here: both lead to a screen that judges before it acts.
 */
export const judgeScanned = (text: string): Scanned => {
  const query = queryOf(text)
  if (query === undefined || query.length > 4096) return { is: "unknown" }
  if (/^(openid4vp|haip-vp):\/\//.test(text) || text.includes("/dompet/#/permintaan?")) {
    return { is: "request", path: `/permintaan?${query}` }
  }
  if (text.includes("/dompet/#/undangan?")) return { is: "invitation", path: `/undangan?${query}` }
  return { is: "unknown" }
}
