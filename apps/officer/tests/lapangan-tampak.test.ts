import { laptop, phone } from "@jatidiri/testing"
import { describe, test } from "vitest"
import { haveFieldDay, pin } from "./field-day.ts"
import { look } from "./look.ts"

const { now, sitDown, button, words, leaveTown, openAgain, unlock, compare } = haveFieldDay()

/** A phone whose owner has doubled everything: half as many pixels of CSS each way. */
const doubled = { width: phone.width / 2, height: phone.height / 2, density: 4 }
const devices = [
  ["phone", phone],
  ["phone-dark", { ...phone, dark: true }],
  ["phone-200", doubled],
  ["laptop", laptop],
  ["laptop-dark", { ...laptop, dark: true }],
] as const

describe.each(devices)("the field on a %s", (name, device) => {
  test("is readable for everybody from the list to the film", async () => {
    await sitDown(device)
    await now.person.page.goto(`${now.office.origin}/petugas/#/lapangan/tugas`)
    await button("Unduh").waitFor()
    await look(now.person.page, `lapangan-${name}-1-rounds`)
    await button("Unduh").click()
    await now.person.page.getByLabel("Ulangi PIN").waitFor()
    await look(now.person.page, `lapangan-${name}-2-pin`)
    await now.person.page.getByLabel("PIN", { exact: true }).fill(pin)
    await now.person.page.getByLabel("Ulangi PIN").fill(pin)
    await now.person.page.keyboard.press("Enter")
    await words("Paket lengkap di perangkat ini").waitFor()
    await look(now.person.page, `lapangan-${name}-3-here`)
    await leaveTown()
    await openAgain()
    await words("Paket terkunci").waitFor()
    await look(now.person.page, `lapangan-${name}-4-locked`)
    await unlock()
    await look(now.person.page, `lapangan-${name}-5-free`)
    await button("Catat hambatan").click()
    await look(now.person.page, `lapangan-${name}-6-barrier`)
    await now.person.page.keyboard.press("Escape")
    await compare()
    await look(now.person.page, `lapangan-${name}-7-compare`)
    await button("Setujui dan tanda tangani").click()
    await now.person.page.locator("svg.qr").waitFor()
    await look(now.person.page, `lapangan-${name}-8-film`)
    await now.person.page.keyboard.press("F2")
    await button("Tunjukkan lagi").waitFor()
    await look(now.person.page, `lapangan-${name}-9-after`)
  })
})
