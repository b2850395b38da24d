import { expect, test } from "vitest"
import { haveFieldDay } from "./field-day.ts"
import { look } from "./look.ts"

const { now, button, words, arrive, fetchPack, goOut, leaveTown, unlock, approve, comeBack, openAgain } = haveFieldDay()
const signInLink = () => now.person.page.getByRole("link", { name: "Masuk dengan kunci masuk lain" })

test("a revoked device gives up its pack as soon as the office is heard, keeps what it signed, and says what to do", async () => {
  await goOut()
  await approve()
  now.office.field.signedIn = false
  now.office.field.revoked = true
  await comeBack()
  const { page } = now.person
  await page.getByRole("heading", { name: "Perangkat ini dicabut" }).waitFor()
  await words("1 entri belum sampai di pusat").waitFor()
  await look(page, "lapangan-dicabut")
  await page.keyboard.press("F10")
  await page.locator("[data-file-key]").waitFor()
  await page.keyboard.press("Escape")
  await openAgain("#/lapangan")
  await now.person.page.getByRole("heading", { name: "Perangkat ini dicabut" }).waitFor()
  expect(await button("Buka").count()).toBe(0)
  await signInLink().click()
  await button("Masuk dengan kunci masuk").waitFor()
})

test("a session from the morning ends with the device: whoever came back from the field is shown where to sign in", async () => {
  await arrive()
  await fetchPack()
  await leaveTown()
  await now.person.page.getByRole("link", { name: "Mulai" }).click()
  await unlock()
  await approve()
  now.office.field.signedIn = false
  now.office.field.revoked = true
  await comeBack()
  await words("1 entri belum sampai di pusat").waitFor()
  await signInLink().waitFor()
  expect(await button("Kirim sekarang").count()).toBe(0)
})

test("what is sent from a revoked device by a session of another passkey is told how it went", async () => {
  await goOut()
  await approve()
  now.office.state.mood = "silent"
  now.office.field.keyRevoked = true
  await now.person.context.setOffline(false)
  await openAgain()
  await words("1 entri belum sampai di pusat").waitFor()
  await button("Kirim sekarang").click()
  await words("Pusat belum terjangkau.").waitFor()
  now.office.state.mood = { refuses: "mandate-unknown", retryFrom: "2020-01-01T00:00:00Z" }
  await button("Kirim sekarang").click()
  await words("Pusat menunda sebagian.").waitFor()
  now.office.field.signedIn = false
  await button("Kirim sekarang").click()
  await words("Sesi berakhir.").waitFor()
  await signInLink().waitFor()
})
