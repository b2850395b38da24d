import type { Queries } from "@jatidiri/database"
import { expect, test } from "vitest"
import type { Needs } from "../../needs.ts"
import { findInvited, mostLookedAt } from "./find-invited.ts"

// Never asked: the neighbours below answer without it.
const queries = {} as Queries
const regionCode = "51.71"

/** A group of so many, all of whom are active already but the last ten. */
const officeOf = (size: number) => {
  let pages = 0
  const needs = {
    listActive: async (_: Queries, ids: readonly string[]) => ids.filter((id) => Number(id) <= size - 10),
    listByCohort: async (_: Queries, { after, limit }: { readonly after: string; readonly limit: number }) => {
      pages += 1
      const first = Number(after) + 1
      const count = Math.max(0, Math.min(limit, size - Number(after)))
      return Array.from({ length: count }, (__, at) => ({ residentId: String(first + at), isEligible: true }))
    },
  }
  // What sifting a cohort asks of the neighbours.
  return { needs: needs as unknown as Needs, pages: () => pages }
}
const sift = (needs: Needs) => findInvited(needs, queries, { regionCode, invited: { regionCode, cohort: "pemula" } })

test("a group is looked at as far as its bound, and it is said when somebody was not looked at", async () => {
  const { needs, pages } = officeOf(mostLookedAt + 5_000)
  const { residentIds, leftOut } = await sift(needs)
  expect(residentIds).toEqual([])
  expect(leftOut).toEqual({ active: mostLookedAt, notEligible: 0, more: true })
  expect(pages()).toBeLessThanOrEqual(mostLookedAt / 1000 + 1)
})

test("a group that ends before its bound is looked at whole", async () => {
  const { residentIds, leftOut } = await sift(officeOf(3_000).needs)
  expect(residentIds).toHaveLength(10)
  expect(leftOut).toEqual({ active: 2_990, notEligible: 0 })
})
