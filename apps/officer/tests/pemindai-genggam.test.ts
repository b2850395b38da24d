import { expect, test } from "vitest"
import { haveFieldDay } from "./field-day.ts"
import { resident } from "./people.ts"

const { now, words, goOut, arrive } = haveFieldDay()

/** As a hand scanner does: it types where the cursor is, and presses Enter. */
const read = async (text: string): Promise<void> => {
  await now.person.page.keyboard.insertText(text)
  await now.person.page.keyboard.press("Enter")
}

test("in the field a refused text gives way to the next scan, Escape clears it, and nobody is blamed", async () => {
  await goOut()
  const { page } = now.person
  const entry = page.getByLabel("Atau pindai dengan pemindai genggam")
  await entry.focus()
  await read("")
  await words("Kolom ini masih kosong").waitFor()
  await read("hai")
  await words("Ini bukan permohonan").waitFor()
  await read(`${now.request}${now.request}`)
  await words("bukan satu permohonan utuh").waitFor()
  expect(await page.getByText("Minta warga membuat yang baru").count()).toBe(0)
  await page.keyboard.press("Escape")
  expect(await entry.inputValue()).toBe("")
  await read("https://contoh.example/1")
  await words("bukan satu permohonan utuh").waitFor()
  await read(now.request)
  await page.getByRole("heading", { name: resident.name }).waitFor()
})

test("at the desk the same", async () => {
  await arrive()
  const { page } = now.person
  await page.goto(`${now.office.origin}/petugas/#/`)
  const entry = page.getByLabel("Atau ketik kode permohonan")
  await entry.focus()
  await read("")
  await words("Kolom ini masih kosong").waitFor()
  await read("ABCD")
  await words("Kode terdiri dari delapan huruf dan angka").waitFor()
  await read(`${now.request}${now.request}`)
  await words("bukan satu permohonan utuh").waitFor()
  await read("K7QMX2TD")
  await words("bukan satu permohonan utuh").waitFor({ state: "detached" })
})
