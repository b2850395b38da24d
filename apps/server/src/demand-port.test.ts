import { readConfig } from "@jatidiri/config"
import { expect, it } from "vitest"
import { wordsOfListening } from "./demand-port.ts"

const configOf = (port: string) => {
  const read = readConfig({ PORT: port })
  if (!read.ok) throw new Error(read.refusal.because)
  return read.value
}
const failed = (code: string, syscall = "listen") => Object.assign(new Error(code), { code, syscall })

it("says what is wrong with the port and names another", () => {
  expect(wordsOfListening(failed("EACCES"), configOf("80"))).toBe(
    "port 80 may not be opened by this account; another: PORT=9000 npm start",
  )
  expect(wordsOfListening(failed("EADDRINUSE"), configOf("9000"))).toBe(
    "port 9000 is taken; another: PORT=9001 npm start",
  )
})

it("does not blame the port for a file that may not be opened", () => {
  expect(wordsOfListening(failed("EACCES", "open"), configOf("80"))).toBeUndefined()
})
