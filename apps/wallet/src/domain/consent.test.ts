import type { CredentialQuery } from "@jatidiri/openid4vc"
import { describe, expect, test } from "vitest"
import { chosenQueries, fieldsOf, isAnswered } from "./consent.ts"

const bank: CredentialQuery = {
  id: "ktp",
  format: "dc+sd-jwt",
  meta: { vct_values: ["https://contoh.test/vct/ktp/1"] },
  claims: [
    { id: "c0", path: ["name"] },
    { id: "c1", path: ["nik"] },
    { id: "c2", path: ["address"] },
  ],
  claim_sets: [
    ["c0", "c1", "c2"],
    ["c0", "c1"],
  ],
}
const all = [["name"], ["nik"], ["address"]]
const { claim_sets: _, ...withoutSets } = bank

describe("what Sari decides on", () => {
  test("a field that one combination leaves out is hers to refuse", () =>
    expect(fieldsOf(bank, all, []).map(({ required }) => required)).toEqual([true, true, false]))
  test("without combinations every field is required", () =>
    expect(fieldsOf(withoutSets, all, []).every(({ required }) => required)).toBe(true))
  test("the NIK is marked, wherever it stands", () =>
    expect(fieldsOf(bank, all, []).find(({ path }) => path[0] === "nik")).toMatchObject({ privileged: true }))
  test("a field beyond the bank's registration is marked", () =>
    expect(fieldsOf(bank, all, [["nik"]]).map(({ beyond }) => beyond)).toEqual([false, true, false]))
  test("what her KTP does not hold is not offered", () =>
    expect(fieldsOf(bank, [["name"], ["nik"]], []).map(({ path }) => path)).toEqual([["name"], ["nik"]]))
})

describe("whether an answer is one", () => {
  test("with and without the address it is", () => {
    expect(isAnswered(bank, all)).toBe(true)
    expect(isAnswered(bank, [["nik"], ["name"]])).toBe(true)
  })
  test("without the name it is not, nor with something nobody asked", () => {
    expect(isAnswered(bank, [["nik"]])).toBe(false)
    expect(isAnswered(bank, [...all, ["religion"]])).toBe(false)
  })
})

describe("one document in two formats", () => {
  const query = {
    credentials: [bank, { ...bank, id: "ktp-mdoc" }],
    credential_sets: [{ options: [["ktp"], ["ktp-mdoc"]] }],
  }
  test("the first that can be answered is taken, and only that", () => {
    expect(chosenQueries(query, ["ktp", "ktp-mdoc"])).toEqual(["ktp"])
    expect(chosenQueries(query, ["ktp-mdoc"])).toEqual(["ktp-mdoc"])
  })
  test("with neither there is nothing to answer", () => expect(chosenQueries(query, [])).toEqual([]))
  test("without alternatives all of it is meant", () =>
    expect(chosenQueries({ credentials: query.credentials }, ["ktp", "ktp-mdoc"])).toEqual(["ktp", "ktp-mdoc"]))
})
