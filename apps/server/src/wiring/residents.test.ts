import type { Queries } from "@jatidiri/database"
import type { FamilyCard, residents } from "@jatidiri/residents"
import { expect, it } from "vitest"
import { residentForIssuance } from "./residents.ts"

it("gives the family card its own words for a marriage, which the KTP shortens", async () => {
  const member = { name: "NI MADE REKAAN", maritalStatus: "KAWIN", familyMaritalStatus: "KAWIN BELUM TERCATAT" }
  const card = { number: "5171010101200000", headName: member.name, members: [member] } as unknown as FamilyCard
  const room = { findFamilyCard: async () => card } as unknown as ReturnType<typeof residents>
  const found = await residentForIssuance(room).findFamilyCard({} as Queries, "1")
  expect(found?.members.map(({ maritalStatus }) => maritalStatus)).toEqual(["KAWIN BELUM TERCATAT"])
})
