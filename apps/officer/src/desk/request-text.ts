import type { LookupBody } from "@jatidiri/activation/contract"
import { parseRequest } from "@jatidiri/field"
import { normalCode, shownCode } from "@jatidiri/web"

/** A request as it was scanned, pasted, or typed by a scanner that stands in for a keyboard; or its eight-character code. */
export const readRequestText = (text: string): LookupBody | undefined => {
  const plain = text.trim()
  if (parseRequest(plain).ok) return { request: plain }
  return normalCode(plain) === undefined ? undefined : { code: shownCode(plain) }
}
