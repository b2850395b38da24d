import { chmodSync, copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { useCommand } from "./call.ts"

const office = "DINAS DUKCAPIL CONTOH"

describe("config check opens the keys as a start would", () => {
  const { call, path } = useCommand()
  const check = (settings = {}) => call("config check", settings)

  it("and says when there are none yet, without making any", () => {
    expect(check()).toMatchObject({ status: 0, said: expect.stringContaining("no keys yet") })
    expect(existsSync(path("data"))).toBe(false)
  })

  it("also in the demo, and is content with good ones", () => {
    expect(call(["keys", "init", "--organisation", office]).status).toBe(0)
    expect(check()).toMatchObject({ status: 0, said: expect.stringContaining("good: the keys open") })
  })

  it("but not with one that others may read", () => {
    chmodSync(path("data/keys/mdoc-signer.key.pem"), 0o644)
    const { status, stderr } = check()
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^the keys cannot be opened: .+chmod 600 it\n$/)])
    chmodSync(path("data/keys/mdoc-signer.key.pem"), 0o600)
  })

  it("nor with a root that did not sign them", () => {
    const own = readFileSync(path("data/keys/root.cert.pem"))
    expect(call(["keys", "init", "--organisation", "OTHERS"], { JATIDIRI_KEYS: path("others") }).status).toBe(0)
    copyFileSync(path("others/root.cert.pem"), path("data/keys/root.cert.pem"))
    expect(check()).toMatchObject({ status: 1, stderr: expect.stringContaining("is not signed by this root") })
    writeFileSync(path("data/keys/root.cert.pem"), own)
  })

  it("nor under another passphrase", () => {
    writeFileSync(path("wrong"), "wrong", { mode: 0o600 })
    const { status, stderr } = check({ JATIDIRI_KEYS_PASSPHRASE_FILE: path("wrong") })
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^the keys cannot be opened: the passphrase does not open them.*\n$/),
    ])
  })
})

describe("keys init", () => {
  const { call, path } = useCommand()
  const init = (organisation: string, ...more: readonly string[]) =>
    call(["keys", "init", "--organisation", organisation, ...more])

  it.each([
    ["", "must not be empty"],
    ["   ", "must not be empty"],
    ["DINAS, O=PUSAT", "takes no ,"],
    ["D".repeat(65), "at most 64"],
    ["DEMO - TIDAK RESMI", "the demo's mark"],
  ])("makes nothing in the name of %j", (organisation, wrong) => {
    const { status, stderr } = init(organisation)
    expect([status, stderr]).toEqual([2, expect.stringContaining(wrong)])
    expect(existsSync(path("data"))).toBe(false)
  })

  it.each(["INDO", "id", "XX", ""])("makes nothing for the country %j", (country) => {
    const { status, stderr } = init(office, "--country", country)
    expect([status, stderr]).toEqual([2, expect.stringContaining("ISO 3166")])
    expect(existsSync(path("data"))).toBe(false)
  })

  it("makes keys once; asked again it says whose they are, and refuses those of another", () => {
    expect(init(office)).toMatchObject({ status: 0, stdout: expect.stringContaining(`the keys of ${office}, ID`) })
    const root = readFileSync(path("data/keys/root.cert.pem"), "utf8")
    expect(init(office)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^left as they are: .+ CONTOH, ID\n$/),
    })
    for (const other of [init("DINAS LAIN"), init(office, "--country", "MY")])
      expect(other).toMatchObject({
        status: 1,
        stdout: expect.stringContaining(`the keys of ${office}, ID`),
        stderr: expect.stringContaining("not made"),
      })
    expect(readFileSync(path("data/keys/root.cert.pem"), "utf8")).toBe(root)
  })

  it("does not fill a folder that holds something else", () => {
    writeFileSync(path("notes.txt"), "")
    const { status, stderr } = call(["keys", "init", "--organisation", office], { JATIDIRI_KEYS: path(".") })
    expect([status, stderr]).toEqual([1, expect.stringContaining("no root certificate that can be read")])
  })
})
