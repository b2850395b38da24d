import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { giveCamera, openPerson, phone } from "@jatidiri/testing"
import { build } from "vite"
import { handsOf } from "./look.ts"
import { makeKeys, makeOffice } from "./office.ts"
import { txCode } from "./officer.ts"
import { sari } from "./people.ts"
import { fillIn } from "./real-resident.ts"
import { makeRecoveryOffice } from "./recovery-office.ts"
import { serveBuilt } from "./serve-built.ts"

const app = join(import.meta.dirname, "..")

/** Dompet as it is built, for phones that each have an office of their own. */
export const openBuiltDompet = async () => {
  const dist = mkdtempSync(join(tmpdir(), "dompet-dist-"))
  await build({ root: app, configFile: join(app, "vite.config.ts"), logLevel: "error", build: { outDir: dist } })
  const served = await serveBuilt(dist)
  const arrive = async (device = phone) => {
    const keys = await makeKeys(served.origin)
    const office = makeOffice(keys, served.origin, txCode)
    const recovery = makeRecoveryOffice()
    served.offices.splice(0, served.offices.length, recovery.answer, office.answer)
    const person = await openPerson(device)
    await giveCamera(person.context)
    await person.page.goto(`${served.origin}/dompet/`)
    return { keys, origin: served.origin, office, recovery, person }
  }
  const close = async (): Promise<void> => {
    await served.close()
    rmSync(dist, { recursive: true, force: true })
  }
  return { arrive, close }
}
export type Arrived = Awaited<ReturnType<Awaited<ReturnType<typeof openBuiltDompet>>["arrive"]>>

/** From the first start to the KTP, with an officer's yes. */
export const becomesActive = async ({ person, office }: Pick<Arrived, "person" | "office">): Promise<void> => {
  const { press, sees, types } = handsOf(person)
  await press("Mulai")
  await fillIn(person, sari.nik, "Buat permohonan")
  await sees("Menunggu petugas")
  await office.approve()
  await types("Kode dari petugas", txCode)
  await press("Ambil KTP")
  await person.page.getByRole("link", { name: "Tunjukkan KTP" }).waitFor()
}
