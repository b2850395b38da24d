import { existsSync, lstatSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { claimSocketFolder, leaveSocketFolder } from "../src/launcher/socket-folder.ts"

describe("the folder of the server's socket", () => {
  let place: string
  let folder: string
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), "jatidiri-sockets-"))
    folder = join(place, "sockets")
  })
  afterEach(() => rmSync(place, { recursive: true, force: true }))

  const modeOf = (path: string): number => lstatSync(path).mode & 0o777

  it("is made for the server alone, found again, and taken away when it is empty", async () => {
    await claimSocketFolder(folder, undefined)
    await claimSocketFolder(folder, undefined)
    expect(modeOf(folder)).toBe(0o700)
    mkdirSync(join(folder, "in use"))
    await leaveSocketFolder(folder)
    expect(existsSync(folder)).toBe(true)
    rmSync(join(folder, "in use"), { recursive: true })
    await leaveSocketFolder(folder)
    await leaveSocketFolder(folder)
    expect(existsSync(folder)).toBe(false)
  })

  it("is refused when others may enter it", async () => {
    mkdirSync(folder)
    await expect(claimSocketFolder(folder, undefined)).rejects.toThrow("nobody else may enter")
  })

  it("is refused when it is a link, and what the link leads to is given to nobody", async () => {
    const treasure = join(place, "treasure")
    mkdirSync(treasure, { mode: 0o700 })
    symlinkSync(treasure, folder)
    const { uid } = lstatSync(treasure)
    await expect(claimSocketFolder(folder, { uid: uid + 1, gid: uid + 1 })).rejects.toThrow("not a folder of ours")
    expect(lstatSync(treasure).uid).toBe(uid)
  })
})
