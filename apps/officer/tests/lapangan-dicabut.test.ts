import { expect, test } from "vitest"
import { haveFieldDay } from "./field-day.ts"
import { look } from "./look.ts"

const { now, button, words, goOut, approve, comeBack, openAgain } = haveFieldDay()

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
  await now.person.page.getByRole("link", { name: "Masuk dengan kunci masuk lain" }).click()
  await button("Masuk dengan kunci masuk").waitFor()
})
