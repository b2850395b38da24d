import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { laptop, openPerson, type Person, phone } from "@jatidiri/testing"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import {
  approveInField,
  beginInField,
  fetchPack,
  handoverLabel,
  nextInField,
  seeDelivered,
} from "./people/field-officer.ts"
import { lookAtPhone, prepareGuard } from "./people/guard.ts"
import { openFigures, readReached } from "./people/head.ts"
import { scanRequest, startOfficer } from "./people/officer.ts"
import { keepPicture } from "./people/pictures.ts"
import { filmMoving, findNetwork, leaveNetwork, settle } from "./people/places.ts"
import { askForKtp, filmRequest, findKtp, glanceLabel, showProvisional, takeAnswer } from "./people/resident.ts"
import { readInvited } from "./people/round.ts"
import { openTown, type Town } from "./people/town.ts"

/** A working day with no network from the first request to the last look; every step stands on the one before. */
describe("a day in the field", () => {
  const films = mkdtempSync(join(tmpdir(), "jatidiri-films-"))
  const filmFor = (name: string) => join(films, `${name}.y4m`)
  let town: Town
  let first: Person
  let second: Person
  let officer: Person
  let guard: Person
  let head: Person
  let names: string[] = []
  let before = 0
  beforeAll(async () => {
    town = await openTown()
    first = await openPerson({ ...phone, film: filmFor("first") })
    second = await openPerson({ ...phone, film: filmFor("second") })
    officer = await openPerson({ ...laptop, film: filmFor("officer") })
    guard = await openPerson({ ...phone, film: filmFor("guard") })
    head = await openPerson(laptop)
  })
  const everybody = () => [first, second, officer, guard, head]
  const inVillage = () => [first, second, officer, guard]
  afterEach(async ({ task }) => {
    if (task.result?.state !== "fail") return
    for (const [at, person] of everybody().entries()) await keepPicture(person, `failed-field-${at}`)
  })
  afterAll(async () => {
    for (const person of everybody()) await person?.close()
    await town?.close()
    rmSync(films, { recursive: true, force: true })
  })

  it("is prepared in the evening: the officer takes the round's pack along", async () => {
    await startOfficer(officer, town, "Ni Made Misal")
    await fetchPack(officer)
    await openFigures(head, town)
    before = await readReached(head)
  })

  it("finds two invited residents with their requests on their phones, and a guard who once opened Periksa", async () => {
    const invited = await readInvited(town, 2)
    names = invited.map(({ name }) => name)
    await askForKtp(first, town, invited[0]?.nik ?? "")
    await askForKtp(second, town, invited[1]?.nik ?? "")
    await prepareGuard(guard, town)
  })

  it("goes on when the server is off and nobody has a network: the officer opens the pack with a PIN", async () => {
    for (const person of inVillage()) await settle(person)
    await town.shut()
    for (const person of inVillage()) await leaveNetwork(person)
    await beginInField(officer, town)
  })

  /** From the phone's code to the officer's film; gives the six digits. */
  const approveOf = async (resident: Person, name: string): Promise<string> => {
    await filmRequest(resident, filmFor("officer"))
    await scanRequest(officer)
    const txCode = await approveInField(officer)
    await filmMoving(officer, { label: handoverLabel, film: filmFor(name), frames: 46 })
    return txCode
  }

  it("lets both residents take a provisional KTP across the table, by the cameras of all three", async () => {
    const firstCode = await approveOf(first, "first")
    const withSecond = async () => {
      await nextInField(officer)
      await takeAnswer(second, await approveOf(second, "second"))
    }
    // The first is still reading while the officer is with the second.
    await Promise.all([takeAnswer(first, firstCode), withSecond()])
    for (const [at, resident] of [first, second].entries())
      expect(await resident.page.getByText(names[at] ?? "").count()).toBe(1)
  })

  it("lets a guard at a gate see a face and a name, and that they are provisional", async () => {
    await showProvisional(first)
    await filmMoving(first, { label: glanceLabel, film: filmFor("guard"), frames: 34 })
    await lookAtPhone(guard, town)
    expect(await guard.page.getByText(names[0] ?? "").count()).toBe(1)
    await first.page.getByRole("button", { name: "Selesai" }).click()
  })

  it("ends with a full KTP for the first, who meets a network before the officer does", async () => {
    await town.reopen()
    await findNetwork(first)
    await findKtp(first)
  })

  it("and for the second, whom the officer's journal brought before", async () => {
    await findNetwork(officer)
    await seeDelivered(officer)
    await findNetwork(second)
    await findKtp(second)
  })

  it("counts two more on the screen of the head of office", async () => {
    await expect.poll(() => readReached(head), { timeout: 20_000 }).toBe(before + 2)
  })

  it("leaves the log intact and the sums in agreement", async () => {
    const { rooms } = town.server.house
    expect((await rooms.audit.verify()).intact).toBe(true)
    expect((await rooms.monitoring.reconcile()).agrees).toBe(true)
  })

  it("showed nobody a broken page", () => {
    // The browser itself reports that a visitor is not signed in yet, and what it could not fetch where nothing answers.
    const expected = /status of 401|ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED/
    const broken = everybody().flatMap(({ errors }) => errors)
    expect(broken.filter((error) => !expected.test(error))).toEqual([])
  })
})
