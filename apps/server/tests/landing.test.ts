import { activationPaths } from "@jatidiri/activation/contract"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openDesk } from "./desk.ts"
import { redemptionOf, vouchedPhone } from "./resident.ts"
import { bodyOf, openTown, post, type Town } from "./town.ts"

describe("whom the first page of the demo offers", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
    await town.serve()
  })
  afterAll(() => town?.close())

  /** NIKs under one heading. */
  const offered = async (heading: string, language = "id"): Promise<readonly string[]> => {
    const { text } = await town.send(`/?lang=${language}`)
    const part = text.split(`<h2>${heading}</h2>`)[1]?.split("<h2>")[0] ?? ""
    return [...part.matchAll(/<code>(\d{16})<\/code>/g)].map(([, nik]) => nik ?? "")
  }
  const isInvited = async (nik: string): Promise<boolean> => {
    const found = await town.rows(
      `select 1 from service_points.invited i join residents.residents r using (resident_id) where r.nik = $1::bigint`,
      nik,
    )
    return found.length > 0
  }
  const activate = async (nik: string): Promise<void> => {
    const phone = await vouchedPhone(await openDesk(town), nik)
    bodyOf(await post(town, activationPaths.redemptions, await redemptionOf(town.origin, phone)))
  }

  it("lists some of the round under their own heading, in both languages", async () => {
    const invited = await offered("Warga tugas lapangan")
    expect(invited.length).toBeGreaterThanOrEqual(3)
    for (const nik of invited) expect(await isInvited(nik)).toBe(true)
    expect(await offered("Residents of the field round", "en")).toEqual(invited)
  })

  it("carries the language asked for into every app, and none where none was asked for", async () => {
    const linksOf = async (path: string): Promise<readonly string[]> =>
      [
        ...(await town.send(path)).text.matchAll(
          /="(\/(?:dompet|petugas|periksa|monev)\/[^"]*)"|data-query="([^"]*)"/g,
        ),
      ].map(([, link, query]) => link ?? query ?? "")
    const english = await linksOf("/?lang=en")
    expect(english.length).toBeGreaterThan(8)
    for (const link of english) expect(link).toContain("?lang=en")
    expect(english).toContain("/monev/?lang=en#/latihan/51")
    for (const link of await linksOf("/")) expect(link).not.toContain("lang=")
  })

  it.each(["Warga rekaan yang dapat diaktivasi", "Warga tugas lapangan"])(
    "offers under “%s” nobody who is active already, but somebody else instead",
    async (heading) => {
      const before = await offered(heading)
      await activate(before[0] ?? "")
      const after = await offered(heading)
      expect(after).not.toContain(before[0])
      expect(after).toHaveLength(before.length)
    },
  )
})
