import { activationPaths } from "@jatidiri/activation/contract"
import { hashTxCode, parseJournal } from "@jatidiri/field"
import { nodeCrypto } from "@jatidiri/keys"
import { officerPaths } from "@jatidiri/officers/contract"
import { laptop, phone } from "@jatidiri/testing"
import { expect, test } from "vitest"
import { haveDeskDay } from "./desk-day.ts"
import { look } from "./look.ts"
import { resident } from "./people.ts"

const { now, said, button, words, opened, sitDown, scanByHand, approve, openAgain } = haveDeskDay()

const code = () => now.person.page.locator("[data-tx-code]")
const acknowledged = () => now.person.page.locator(".outcome .delivery.acknowledged").waitFor()
const untold = `Kode belum selesai dibacakan: ${resident.name}`
const readCode = async (): Promise<string> => {
  await code().waitFor()
  return (await code().getAttribute("data-tx-code")) ?? ""
}
/** Whether the office would take this code with the voucher it has. */
const fits = async (txCode: string): Promise<boolean> => {
  const [compact = ""] = now.office.received
  const voucher = parseJournal(compact)
  if (!voucher.ok || voucher.value.is !== "voucher") throw new Error("no voucher")
  const { jti, tx_code_hash } = voucher.value.entry.payload
  return (await hashTxCode(jti, txCode, nodeCrypto.digest)) === tx_code_hash
}
const freeAgain = () => button("Pindai permohonan").waitFor()

test.each([
  ["laptop", laptop],
  ["phone", phone],
])("a code outlives its page on a %s: it is offered again until the officer has gone on", async (name, device) => {
  await sitDown(device)
  await approve()
  await acknowledged()
  const txCode = await readCode()
  await openAgain()
  await words(untold).waitFor()
  await look(now.person.page, `loket-kode-${name}`)
  await now.person.page.keyboard.press("F4")
  expect(await readCode()).toBe(txCode)
  await now.person.page.keyboard.press("F2")
  await freeAgain()
  expect(await words(untold).count()).toBe(0)
  await openAgain()
  await freeAgain()
  expect(await words(untold).count()).toBe(0)
})

test("who has gone on too early shows the code once more", async () => {
  await sitDown()
  await approve()
  await acknowledged()
  const txCode = await readCode()
  await now.person.page.keyboard.press("F2")
  await freeAgain()
  await button(`Tunjukkan lagi kode ${resident.name}`).click()
  expect(await readCode()).toBe(txCode)
})

test("a session that ends while the voucher is sent takes no code with it", async () => {
  await sitDown()
  said.set(activationPaths.journal, { status: 401, body: { code: "not-signed-in", title: "No", detail: "Tidak" } })
  said.set(officerPaths.me, { status: 401, body: { code: "not-signed-in", title: "No", detail: "Tidak" } })
  await approve()
  await words("Sesi berakhir.").waitFor()
  said.clear()
  await openAgain()
  await button("Tunjukkan kode").click()
  await acknowledged()
  expect(await fits(await readCode())).toBe(true)
})

test("of a voucher that the office has refused no code is left", async () => {
  now.office.state.mood = { refuses: "mandate-revoked" }
  await sitDown()
  await approve()
  await words("Surat tugas ini sudah dicabut.").waitFor()
  await openAgain()
  await opened()
  await scanByHand()
  expect(await button(`Tunjukkan lagi kode ${resident.name}`).count()).toBe(0)
})
