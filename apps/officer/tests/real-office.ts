import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { readConfig } from "@jatidiri/config"
import { serve } from "@jatidiri/http"
import { openHouse } from "@jatidiri/server"
import {
  addPasskeyHolder,
  type Device,
  findFreePort,
  laptop,
  openPerson,
  openTestDatabase,
  type Person,
} from "@jatidiri/testing"
import { build } from "vite"
import { demoRoutes } from "../../server/src/demo/demo-routes.ts"
import { loadDemo } from "../../server/src/demo/load-demo.ts"
import { landingPage } from "../../server/src/pages/landing-page.ts"

const app = join(import.meta.dirname, "..")

/** The demo town with every room, on a database of its own, and this app as it is built now before it. */
export const openRealOffice = async () => {
  const folder = mkdtempSync(join(tmpdir(), "petugas-kantor-"))
  const dist = join(folder, "dist")
  const held = await openTestDatabase()
  const port = await findFreePort()
  const config = readConfig({ PORT: `${port}`, JATIDIRI_DATA: folder, DATABASE_URL: held.url, JATIDIRI_LOG: "error" })
  if (!config.ok) throw new Error(config.refusal.because)
  await build({ root: app, configFile: join(app, "vite.config.ts"), logLevel: "error", build: { outDir: dist } })
  const house = await openHouse(config.value)
  const demo = await loadDemo(house, () => undefined)
  const broken: unknown[] = []
  const served = await serve({
    routes: [...house.composed.routes, ...demoRoutes(house), landingPage(demo.town)],
    port,
    pages: [{ prefix: "/petugas/", folder: dist }],
    onBroken: (error) => broken.push(error),
  })
  const close = async (): Promise<void> => {
    await served.close()
    await house.close()
    await held.close()
    rmSync(folder, { recursive: true, force: true })
    if (broken.length > 0) throw broken[0]
  }
  const origin = config.value.baseUrl
  const send = async (path: string, init: RequestInit = {}) => {
    const reply = await fetch(`http://127.0.0.1:${port}${path}`, init)
    return { status: reply.status, text: await reply.text(), headers: reply.headers }
  }
  return { origin, send, house, close }
}
export type RealOffice = Awaited<ReturnType<typeof openRealOffice>>

export const [counter, field, head, free] = ["I Wayan Contoh", "Ni Made Misal", "Ketut Umpama", "Komang Rekaan"]

type Entering = { readonly name?: string; readonly device?: Device; readonly sees?: string }

/** By the first page's invitation and a passkey of this device, as anybody does who tries the demo. */
export const enterAs = async (office: RealOffice, entering: Entering = {}): Promise<Person> => {
  const { name = head, device = laptop, sees = "Kantor" } = entering
  const person = await openPerson(device)
  await addPasskeyHolder(person)
  const { page } = person
  await page.goto(office.origin)
  await page.getByRole("row", { name }).getByRole("button").click()
  await page.getByRole("button", { name: "Buat kunci masuk" }).click()
  await page.getByRole("heading", { name: sees, exact: true }).waitFor()
  return person
}

/** As for whoever has set the browser's letters to twice the size. */
export const enlarge = async ({ page }: Person): Promise<void> => {
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"))
}
