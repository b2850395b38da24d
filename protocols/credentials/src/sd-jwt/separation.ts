import type { ClaimPath } from "../types.ts"

/** Which objects and arrays have their members disclosed one by one: a tree beside the claims' own. */
export type Separation = { readonly apart: boolean; readonly below: ReadonlyMap<string | number | null, Separation> }

type Growing = { apart: boolean; readonly below: Map<string | number | null, Growing> }

const empty = (): Growing => ({ apart: false, below: new Map() })

export const makeSeparation = (paths: readonly ClaimPath[]): Separation => {
  const root = empty()
  for (const path of paths) {
    let node = root
    for (const step of path) {
      const next = node.below.get(step) ?? empty()
      node.below.set(step, next)
      node = next
    }
    node.apart = true
  }
  return root
}

/** What is asked of one member: by its own name or index, else by `null`, which stands for every element. */
export const separationBelow = (node: Separation | undefined, step: string | number): Separation | undefined =>
  node?.below.get(step) ?? (typeof step === "number" ? node?.below.get(null) : undefined)
