import { makeRecoveryCode } from "@jatidiri/field"
import { expect, test } from "vitest"
import { lockFile, unlockFile } from "./file-lock.ts"

const draw = () => makeRecoveryCode((bytes) => crypto.getRandomValues(new Uint8Array(bytes)))
const key = draw()
const content = { entries: ["a.b.c"] }
const file = await lockFile(key, content)
const codeOf = async (text: string, typed = key) => {
  const opened = await unlockFile(typed, text)
  return opened.ok ? "open" : opened.refusal.code
}

test.each([
  ["nothing", ""],
  ["a photograph", "\u0089PNG\r\n"],
  ["a list", "[]"],
  ["another program's file", '{"file":"notes","version":1}'],
])("%s is no file of ours", async (_, text) => expect(await codeOf(text)).toBe("file-foreign"))

test("a file of a later version asks for a newer app", async () =>
  expect(await codeOf(file.replace('"version":1', '"version":2'))).toBe("file-newer"))

test("a file cut off anywhere, or changed in any part, is damaged, whatever the key", async () => {
  for (const share of [0.3, 0.6, 0.99]) expect(await codeOf(file.slice(0, file.length * share))).toBe("file-damaged")
  for (const name of ["salt", "nonce", "sealed"]) {
    const changed = {
      ...JSON.parse(file),
      [name]: JSON.parse(file)[name].replace(/^./, (c: string) => (c === "A" ? "B" : "A")),
    }
    expect(await codeOf(JSON.stringify(changed), draw())).toBe("file-damaged")
  }
})

test("another key opens nothing, and the right one opens it on any device", async () => {
  expect(await codeOf(file, draw())).toBe("file-wrong-key")
  expect(await unlockFile(key, file)).toMatchObject({ ok: true, value: content })
})

test("what is in the file cannot be read beside it", () => expect(file).not.toContain("a.b.c"))
