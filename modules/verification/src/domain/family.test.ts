import type { ClaimPath, JsonObject } from "@jatidiri/credentials"
import { expect, test } from "vitest"
import { compareFamily } from "./family.ts"
import type { Proven } from "./proven.ts"

const proven = (credential: "ktp" | "kk", claims: JsonObject): Proven => ({
  ...{ credential, claims, validityCertain: true, demo: true },
  shown: { id: credential, format: "dc+sd-jwt", vct: credential, claims },
})
const asking = (path: ClaimPath) => [{ credential: "kk" as const, claims: [{ path, required: true }] }]
const [hers, his, strangers] = ["5171045708950000", "5171040512930000", "3674010101900000"]
const ktp = proven("ktp", { nik: hers })
const cardOf = (...niks: string[]) => proven("kk", { members: niks.map((nik) => ({ nik })) })
const everybody: ClaimPath = ["members", null, "nik"]

test.each<[string, Proven[], ClaimPath, ReturnType<typeof compareFamily>]>([
  ["her NIK is among the members'", [ktp, cardOf(his, hers)], everybody, "member"],
  ["in whatever order they come", [cardOf(hers), ktp], everybody, "member"],
  ["all members were asked for, and she is none of them", [ktp, cardOf(strangers)], everybody, "not-among-shown"],
  ["the whole list was asked for, and she is not in it", [ktp, cardOf(strangers)], ["members"], "not-among-shown"],
  ["only the head was asked for, and she is not the head", [ktp, cardOf(his)], ["members", 0, "nik"], "not-compared"],
  ["the KTP did not show its NIK", [proven("ktp", { name: "Contoh" }), cardOf(hers)], everybody, "not-compared"],
  ["the card showed names only", [ktp, proven("kk", { members: [{ name: "Contoh" }] })], everybody, "not-compared"],
  ["the card showed no member", [ktp, proven("kk", { head_of_family: "Contoh" })], everybody, "not-compared"],
  ["there is no card", [ktp], everybody, undefined],
  ["there is no KTP", [cardOf(hers)], everybody, undefined],
])("%s", (_, shown, path, knowledge) => {
  expect(compareFamily(shown, asking(path))).toBe(knowledge)
})
