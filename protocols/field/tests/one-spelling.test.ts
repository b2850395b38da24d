import { parseBase64url, type Sign, toBase64url } from "@jatidiri/kernel"
import { digest, makeTestKey, verify } from "@jatidiri/kernel/testing"
import { expect, test } from "vitest"
import { hashCompact, makeRequest, parseRequest, verifyRequest } from "../src/index.ts"
import { codeOf, requestOf } from "./people.ts"

const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

/** What anybody who carries a signed thing can do without a key: n − s in the place of s. */
const respell = (compact: string): string => {
  const [head, body, tail = ""] = compact.split(".")
  const signature = Buffer.from(parseBase64url(tail) ?? [])
  const s = order - BigInt(`0x${signature.subarray(32).toString("hex")}`)
  const other = Buffer.concat([signature.subarray(0, 32), Buffer.from(s.toString(16).padStart(64, "0"), "hex")])
  return [head, body, toBase64url(other)].join(".")
}

test("nobody who carries a signed thing can give it a second hash", async () => {
  const { key, sign } = await makeTestKey()
  const compact = await makeRequest(requestOf(key), sign)
  expect(await hashCompact(respell(compact), digest)).not.toBe(await hashCompact(compact, digest))
  expect(codeOf(parseRequest(respell(compact)))).toBe("not-compact")
})

test("a device whose machinery signs in either spelling is always understood", async () => {
  const { key, sign } = await makeTestKey()
  const respelling: Sign = async (bytes) => {
    const compact = respell(`a.b.${toBase64url(await sign(bytes))}`)
    return parseBase64url(compact.split(".")[2] ?? "") ?? new Uint8Array(0)
  }
  for (const machinery of [sign, respelling]) {
    const parsed = parseRequest(await makeRequest(requestOf(key), machinery))
    expect(parsed.ok && (await verifyRequest(parsed.value, { verify })).ok).toBe(true)
  }
})
