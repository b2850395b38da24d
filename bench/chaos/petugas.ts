import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { laptop, openLastingDevice } from "@jatidiri/testing"
import type { BrowserContext } from "playwright-core"
import { addOfficer, signUp } from "../rig/sign-up.ts"
import { takePack, unlock } from "./open-field.ts"
import { planRound } from "./round-of-all.ts"
import { readRows, readShown, watchFilms } from "./shown.ts"
import type { ChaosTown } from "./town.ts"

const patienceMilliseconds = 10_000
const byHand = "Atau pindai dengan pemindai genggam"

const silence = Symbol("silence")

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>

/** The real Petugas on a device of its own, with a round's pack, used by keyboard and hand scanner. */
export const openPetugas = async (town: ChaosTown, residents: number) => {
  const device = openLastingDevice(join(town.folder, "profile"), laptop)
  let person = await device.open()
  const officerId = await addOfficer(town.house, 1)
  await signUp(person, town.house, officerId)
  const { invited } = await planRound(town.house, [officerId], residents)
  await takePack(person, town.origin)
  const cookies: Cookies = await person.context.cookies()

  /** From its icon, after whatever happened; the session is the one of the morning. */
  const open = async (): Promise<void> => {
    person = await device.open()
    person.page.setDefaultTimeout(patienceMilliseconds)
    await person.context.addCookies(cookies)
    await watchFilms(person.context)
    await unlock(person, town.origin)
  }
  let frozen = 0
  /** A page that hangs is closed by its officer; the driver itself would wait for ever. */
  const heard = async <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    answer.catch(() => undefined)
    const first = await Promise.race([answer, wait(patienceMilliseconds).then(() => silence)])
    if (first !== silence) return first as Answer // what the page gave
    frozen += 1
    throw new Error("the page answers no more")
  }
  const scan = async (request: string): Promise<void> => {
    const { page } = person
    const field = page.getByLabel(byHand)
    if (!(await heard(field.isVisible()))) await heard(page.keyboard.press("F2"))
    await field.fill(request)
    await field.press("Enter")
    await page.getByRole("switch", { name: "Wajah sama dengan foto" }).waitFor()
  }
  /** Gives the six digits and what the film says. */
  const approve = async (request: string) => {
    const { page } = person
    await scan(request)
    await heard(page.keyboard.press("F4"))
    await heard(page.keyboard.press("Control+Enter"))
    const code = page.locator("[data-tx-code]")
    const txCode = (await code.getAttribute("data-tx-code")) ?? ""
    return { txCode, handover: await heard(readShown(page)) }
  }
  const refuse = async (request: string): Promise<void> => {
    const { page } = person
    await scan(request)
    await page.keyboard.press("F8")
    await page.getByRole("button", { name: "Wajah berbeda dari foto" }).click()
    await page.getByRole("button", { name: "Ya, tolak" }).click()
    await page.getByRole("heading", { name: "Penolakan dicatat" }).waitFor()
  }
  await open()
  return {
    ...{ officerId, invited, open, approve, refuse, kill: device.kill },
    rows: () => heard(readRows(person.page, officerId)),
    /** As when the browser notices a network. */
    hurry: () => heard(person.page.evaluate(() => void dispatchEvent(new Event("online")))),
    /** How often a page had to be given up because it answered nothing any more. */
    frozen: () => frozen,
    picture: (path: string) => person.page.screenshot({ path }),
  }
}

export type Petugas = Awaited<ReturnType<typeof openPetugas>>
