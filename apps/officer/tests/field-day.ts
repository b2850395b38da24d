import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseJournal, parseTableMessage } from "@jatidiri/field"
import { laptop, openPerson, openWeakLink, type Person, type WeakLink } from "@jatidiri/testing"
import { build } from "vite"
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest"
import { type Invited, openFieldOffice } from "./field-office.ts"
import { makeResidentsRequest, resident } from "./people.ts"
import { readFilm } from "./read-film.ts"

const app = join(import.meta.dirname, "..")
const dist = mkdtempSync(join(tmpdir(), "petugas-lapangan-"))
export const pin = "271853"
export const putu = { ...resident, residentId: "2", nik: "5171014107900000", name: "I PUTU CONTOH", sex: "male" }
/** Invited, and nobody has recorded her yet; a recording done twice is another matter. */
export const wayan = {
  ...{ ...resident, residentId: "4", nik: "5171016503080002", name: "NI WAYAN CONTOH", birthDay: "2008-03-25" },
  recording: "UNREGISTERED",
}
export const gede = {
  ...{ ...resident, residentId: "5", nik: "5171011201850003", name: "I GEDE CONTOH", sex: "male" },
  recording: "DUPLICATE_RECORD",
}
export const kadek = {
  ...resident,
  residentId: "3",
  nik: "5171015203120001",
  name: "NI KADEK CONTOH",
  birthDay: "2012-03-12",
}

export const clearLine = { bitsPerSecond: 1e9, delayMilliseconds: 0, loss: 0 }

/** A small JPEG of nobody. */
const drawFace = async (): Promise<string> => {
  const painter = await openPerson(laptop)
  const url = await painter.page.evaluate(() => {
    const canvas = document.createElement("canvas")
    Object.assign(canvas, { width: 120, height: 152 })
    const pen = canvas.getContext("2d")
    if (pen === null) throw new Error("no canvas")
    const fill = (colour: string, x: number, y: number, radius: number): void => {
      pen.fillStyle = colour
      pen.beginPath()
      pen.arc(x, y, radius, 0, 7)
      pen.fill()
    }
    for (let row = 0; row < 152; row++) {
      pen.fillStyle = `hsl(${190 + (row % 7)}, 35%, ${70 + (row % 5)}%)`
      pen.fillRect(0, row, 120, 1)
    }
    fill("#345", 60, 150, 52)
    fill("#b98", 60, 66, 34)
    return canvas.toDataURL("image/jpeg", 0.8)
  })
  await painter.close()
  return url.split(",")[1] ?? ""
}

type FieldOffice = Awaited<ReturnType<typeof openFieldOffice>>

/** An officer with his device and his office, anew for each test of a file; and what he does all day. */
export const haveFieldDay = (more: readonly Invited[] = []) => {
  let office: FieldOffice
  let person: Person
  let request: string
  let photo: string
  let link: WeakLink

  beforeAll(async () => {
    await build({ root: app, configFile: join(app, "vite.config.ts"), logLevel: "error", build: { outDir: dist } })
    request = await makeResidentsRequest()
    photo = await drawFace()
  })
  afterAll(() => rmSync(dist, { recursive: true, force: true }))
  beforeEach(async () => {
    const there = await openFieldOffice(dist, [putu, { ...resident, photo }, kadek, ...more])
    link = await openWeakLink({ ...clearLine, to: Number(new URL(there.origin).port) })
    office = { ...there, origin: `http://localhost:${link.port}` }
    office.field.seenAt = office.origin
  })
  afterEach(async () => {
    await person?.close()
    await link?.close()
    await office?.close()
  })

  const button = (name: string) => person.page.getByRole("button", { name })
  const words = (text: string) => person.page.getByText(text).first()
  const typePin = async (typed = pin): Promise<void> => {
    await person.page.getByLabel("PIN", { exact: true }).fill(typed)
    await person.page.keyboard.press("Enter")
  }
  const arrive = async (device = laptop): Promise<void> => {
    person = await openPerson({ ...device })
    await person.page.goto(`${office.origin}/petugas/#/lapangan/tugas`)
    await person.page.getByRole("heading", { name: "Banjar Contoh" }).waitFor()
  }
  const beginFetching = async (): Promise<void> => {
    await button("Unduh").click()
    await person.page.getByLabel("PIN", { exact: true }).fill(pin)
    await person.page.getByLabel("Ulangi PIN").fill(pin)
    await person.page.keyboard.press("Enter")
  }
  const fetchPack = async (): Promise<void> => {
    await beginFetching()
    await words("Paket lengkap di perangkat ini").waitFor()
  }
  /** The app is on this device; from here on nobody answers. */
  const leaveTown = async (): Promise<void> => {
    await person.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await person.context.setOffline(true)
  }
  /** The tab is gone; another is opened on the same device, from its icon. */
  const openAgain = async (place = ""): Promise<void> => {
    const page = await person.context.newPage()
    await person.page.close()
    person = { ...person, page }
    await page.goto(`${office.origin}/petugas/${place}`)
  }
  /** The tab dies this long after a tap, whatever it is in the middle of; another is opened on the same device. */
  const dieAfter = async (tap: () => Promise<unknown>, milliseconds: number, place = ""): Promise<void> => {
    const session = await person.context.newCDPSession(person.page)
    const dead = person.page.waitForEvent("crash")
    await tap()
    await new Promise((done) => setTimeout(done, milliseconds))
    session.send("Page.crash").catch(() => undefined)
    await dead
    await openAgain(place)
  }
  const unlock = async (): Promise<void> => {
    await words("Paket terkunci").waitFor()
    await typePin()
    await button("Pindai permohonan").waitFor()
  }
  const goOut = async (device = laptop): Promise<void> => {
    await arrive(device)
    await fetchPack()
    await leaveTown()
    await openAgain()
    await unlock()
  }
  const scan = async (text: string, page = person.page): Promise<void> => {
    await page.getByLabel("Atau pindai dengan pemindai genggam").fill(text)
    await page.keyboard.press("Enter")
  }
  const compare = async (page = person.page): Promise<void> => {
    await scan(request, page)
    await page.getByRole("heading", { name: resident.name }).waitFor()
    await page.getByRole("switch", { name: "Wajah sama dengan foto" }).click()
  }
  /** Somebody else of the round, with a request of his own. */
  const compareOther = async (other: Invited): Promise<void> => {
    await scan(await makeResidentsRequest(other.nik))
    await person.page.getByRole("heading", { name: other.name }).waitFor()
    await person.page.getByRole("switch", { name: "Wajah sama dengan foto" }).click()
  }
  const approve = async (): Promise<void> => {
    await compare()
    await button("Setujui dan tanda tangani").click()
    await person.page.locator("[data-tx-code]").waitFor()
  }
  const undo = async (): Promise<void> => {
    await person.page.keyboard.press("F8")
    await button("Ya, batalkan").click()
    await person.page.getByRole("heading", { name: "Persetujuan dibatalkan" }).waitFor()
  }
  /** What counts at the office, in the chain's order. */
  const entries = () =>
    [...office.kept.values()]
      .map((compact) => {
        const entry = parseJournal(compact)
        if (!entry.ok) throw new Error(entry.refusal.code)
        return entry.value.entry.payload
      })
      .sort((a, b) => a.seq - b.seq)
  const readHandover = async () => {
    const message = parseTableMessage(await readFilm(person.page))
    if (!message.ok || message.value.kind !== "handover") throw new Error("no handover")
    return message.value
  }
  const comeBack = async (): Promise<void> => {
    await person.context.setOffline(false)
    await person.page.evaluate(() => dispatchEvent(new Event("online")))
  }
  return {
    /** Who and what is there now; gone with the test. */
    now: {
      get office() {
        return office
      },
      get person() {
        return person
      },
      get request() {
        return request
      },
      /** The line between the two, clear until a test makes it weak. */
      get link() {
        return link
      },
      /** For files of a test. */
      folder: dist,
    },
    sitDown: async (device = laptop): Promise<Person> => {
      person = await openPerson(device)
      return person
    },
    button,
    words,
    typePin,
    arrive,
    beginFetching,
    fetchPack,
    leaveTown,
    openAgain,
    dieAfter,
    unlock,
    goOut,
    scan,
    compare,
    compareOther,
    approve,
    undo,
    entries,
    readHandover,
    comeBack,
  }
}
