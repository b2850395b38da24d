import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { laptop, openPerson, type Person, phone } from "@jatidiri/testing"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { askFor, filmAsking, signInAtDesk } from "./people/bank.ts"
import { openFigures, readReached } from "./people/head.ts"
import { approve, scanRequest, startOfficer } from "./people/officer.ts"
import { keepPicture } from "./people/pictures.ts"
import { askForKtp, filmRequest, takeKtp, unlock } from "./people/resident.ts"
import { openTown, type Town } from "./people/town.ts"

/** One identity through the whole house; every step stands on the one before. */
describe("the first journey", () => {
  const films = mkdtempSync(join(tmpdir(), "jatidiri-films-"))
  const officersFilm = join(films, "resident.y4m")
  const residentsFilm = join(films, "bank.y4m")
  let town: Town
  let resident: Person
  let officer: Person
  let bank: Person
  let head: Person
  let txCode = ""
  beforeAll(async () => {
    town = await openTown()
    resident = await openPerson({ ...phone, film: residentsFilm })
    officer = await openPerson({ ...laptop, film: officersFilm })
    bank = await openPerson(laptop)
    head = await openPerson(laptop)
    await openFigures(head, town)
  })
  afterEach(async ({ task }) => {
    if (task.result?.state !== "fail") return
    await keepPicture(resident, "failed-resident")
    await keepPicture(officer, "failed-officer")
    await keepPicture(bank, "failed-bank")
    await keepPicture(head, "failed-head")
  })
  afterAll(async () => {
    for (const person of [resident, officer, bank, head]) await person?.close()
    await town?.close()
    rmSync(films, { recursive: true, force: true })
  })

  it("begins with a resident who asks on a phone", async () => {
    await askForKtp(resident, town, town.residents[0]?.nik ?? "")
  })

  it("lets an officer in with a passkey, and scan the resident's phone with the camera", async () => {
    await startOfficer(officer, town, "I Wayan Contoh")
    await filmRequest(resident, officersFilm)
    await scanRequest(officer)
    expect(await officer.page.getByRole("heading", { name: town.residents[0]?.name ?? "" }).count()).toBe(1)
  })

  it("is signed on the officer's device and acknowledged by the office", async () => {
    txCode = await approve(officer)
    expect(txCode).toMatch(/^\d{6}$/)
  })

  it("gives the resident a signed KTP for the six digits", async () => {
    await takeKtp(resident, txCode)
    expect(await resident.page.getByText("DEMO · TIDAK RESMI").count()).toBeGreaterThan(0)
  })

  it("moves the figure on the open screen of the head of office by one, within seconds", async () => {
    await expect.poll(() => readReached(head), { timeout: 15_000 }).toBe(1)
    await keepPicture(head, "monitor-2-one-more")
  })

  it("answers a bank that the resident's camera reads, with what he chose and nothing more", async () => {
    await signInAtDesk(bank, town)
    await askFor(bank, "Membuka rekening tabungan")
    await filmAsking(bank, residentsFilm)
    await resident.page.getByText("Pindai permintaan").click()
    await resident.page.getByText("Bank Nusa Contoh").first().waitFor()
    await keepPicture(resident, "wallet-4-consent")
    await resident.page.getByRole("button", { name: /^Bagikan 3 data/ }).click()
    await bank.page.getByText("TERIMA", { exact: true }).waitFor()
    await keepPicture(bank, "verifier-5-verdict")
    expect(await bank.page.getByText(town.residents[0]?.name ?? "").count()).toBeGreaterThan(0)
    expect(await bank.page.getByText(town.residents[0]?.nik ?? "").count()).toBe(0)
  })

  it("leaves the log intact and the sums in agreement", async () => {
    const { rooms } = town.server.house
    expect((await rooms.audit.verify()).intact).toBe(true)
    expect((await rooms.monitoring.reconcile()).agrees).toBe(true)
  })

  it("still shows the KTP when the server is off and the page is opened again", async () => {
    await town.shut()
    await resident.page.goto(`${town.origin}/dompet/`)
    await unlock(resident)
    await resident.page.getByText("Tunjukkan KTP").click()
    await resident.page
      .getByText(town.residents[0]?.nik.slice(0, 4) ?? "")
      .first()
      .waitFor()
    await keepPicture(resident, "wallet-5-offline")
  })

  it("showed nobody a broken page", () => {
    // The browser itself reports that a visitor is not signed in yet, and what it could not fetch from a server that is off.
    const expected = /status of 401|ERR_CONNECTION_REFUSED/
    const broken = [resident, officer, bank, head]
      .flatMap(({ errors }) => errors)
      .filter((error) => !expected.test(error))
    expect(broken).toEqual([])
  })
})
