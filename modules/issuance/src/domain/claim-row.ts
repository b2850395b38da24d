import type { CborValue, Json } from "@jatidiri/credentials"

/** Where a claim stands in the mdoc; `value` only where it is written otherwise than in JSON. */
export type MdocPlace<Face> = {
  readonly namespace: string
  readonly element: string
  readonly value?: (face: Face) => CborValue | undefined
}

/** One claim, once: such rows drive issuing, the display in wallets, the type metadata and the documentation. */
export type ClaimRow<Face> = {
  /** Path in the SD-JWT VC; `null` stands for every member of an array. */
  readonly path: readonly (string | null)[]
  readonly mdoc?: MdocPlace<Face>
  readonly id: string
  readonly en: string
  /** Where the register keeps it. */
  readonly source: string
  /** Nothing where the register has none: then the claim is left out. */
  readonly value: (face: Face) => Json | undefined
}

type Labels = readonly [id: string, en: string]
type RowMaker<Face> = (
  path: string,
  labels: Labels,
  source: string,
  value: ClaimRow<Face>["value"],
  mdoc?: MdocPlace<Face>,
) => ClaimRow<Face>

/** Makes rows of one table; `[]` in the dotted path stands for every member of an array. */
export const rowsOf =
  <Face>(): RowMaker<Face> =>
  (path, [id, en], source, value, mdoc) => ({
    path: path.split(".").map((part) => (part === "[]" ? null : part)),
    ...(mdoc === undefined ? {} : { mdoc }),
    id,
    en,
    source,
    value,
  })
