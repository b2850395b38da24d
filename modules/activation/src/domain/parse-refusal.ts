import type { ParseRefusal } from "@jatidiri/field"
import type { VoucherRefusal } from "../contract.ts"

type ShapeRefusal = Extract<VoucherRefusal, "too-large" | "unreadable" | "wrong-type">

const codes: Readonly<Record<ParseRefusal, ShapeRefusal>> = {
  "too-large": "too-large",
  "not-compact": "unreadable",
  "bad-header": "unreadable",
  "wrong-algorithm": "unreadable",
  "wrong-type": "wrong-type",
  "bad-payload": "unreadable",
}

/** What the caller may know of why a signed thing could not be read. */
export const shapeRefusal = (refusal: { readonly code: ParseRefusal }): ShapeRefusal => codes[refusal.code]
