import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { laptop, openPerson, type Person } from "@jatidiri/testing"
import { build } from "vite"
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest"
import { openOffice, type Reply } from "./office.ts"
import { makeResidentsRequest, resident } from "./people.ts"

const app = join(import.meta.dirname, "..")

/** An officer at his counter with his office, anew for each test of a file; and what he does there all day. */
export const haveDeskDay = () => {
  const dist = mkdtempSync(join(tmpdir(), "petugas-loket-"))
  const said = new Map<string, Reply>()
  let request: string
  let office: Awaited<ReturnType<typeof openOffice>>
  let person: Person

  beforeAll(async () => {
    await build({ root: app, configFile: join(app, "vite.config.ts"), logLevel: "error", build: { outDir: dist } })
    request = await makeResidentsRequest()
  })
  afterAll(() => rmSync(dist, { recursive: true, force: true }))
  beforeEach(async () => {
    said.clear()
    office = await openOffice(dist, request, (path) => said.get(path))
  })
  afterEach(async () => {
    await person?.close()
    await office?.close()
  })

  const button = (name: string) => person.page.getByRole("button", { name })
  const words = (text: string) => person.page.getByText(text).first()
  /** As a hand scanner does it: types what it reads where the focus stands, and presses Enter. */
  const scanByHand = async (page = person.page): Promise<void> => {
    await page.locator("input:focus").waitFor()
    await page.keyboard.insertText(request)
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { name: resident.name }).waitFor()
  }
  const compare = async (page = person.page): Promise<void> => {
    await scanByHand(page)
    await page.getByRole("switch", { name: "Wajah sama dengan foto" }).click()
  }
  const opened = (page = person.page) => page.getByRole("heading", { name: "Antrean hari ini" }).waitFor()
  return {
    now: {
      get office() {
        return office
      },
      get person() {
        return person
      },
    },
    /** What a room of the office says instead, by its path. */
    said,
    button,
    words,
    opened,
    sitDown: async (device = laptop, before: (person: Person) => Promise<void> = async () => undefined) => {
      person = await openPerson({ ...device })
      await before(person)
      await person.page.goto(`${office.origin}/petugas/`)
      await opened()
    },
    scanByHand,
    compare,
    approve: async (): Promise<void> => {
      await compare()
      await button("Setujui dan tanda tangani").click()
    },
    /** The tab is gone; another is opened on the same device. `before`: what that one finds. */
    openAgain: async (before: (page: Person["page"]) => Promise<void> = async () => undefined): Promise<void> => {
      const page = await person.context.newPage()
      await person.page.close()
      person = { ...person, page }
      await before(page)
      await page.goto(`${office.origin}/petugas/`)
    },
  }
}
