import { type Device, giveCamera, openPerson, type Person, phone, readCode } from "@jatidiri/testing"
import { handsOf } from "./look.ts"
import { txCode } from "./officer.ts"
import type { RealOffice } from "./real-office.ts"
import type { RealOfficer } from "./real-officer.ts"

export const pin = "739164"

/** A phone with Dompet open for the first time, and a camera that films what the test holds before it. */
export const openPhone = async (office: RealOffice, device: Device = phone): Promise<Person> => {
  const person = await openPerson(device)
  await giveCamera(person.context)
  await person.page.goto(`${office.origin}/dompet/`)
  await person.page.getByText("Ponsel ini bisa dipakai").waitFor()
  return person
}

export const fillIn = async (person: Person, nik: string, action: string): Promise<void> => {
  const { press, types } = handsOf(person)
  await types("NIK", nik)
  await press("Lanjut")
  await types("PIN baru, 6 angka", pin)
  await types("Ulangi PIN", pin)
  await press(action)
}

/** The request off the screen, once the office has it. */
export const askForKtp = async (person: Person, nik: string): Promise<string> => {
  const { press, sees } = handsOf(person)
  await press("Mulai")
  await fillIn(person, nik, "Buat permohonan")
  await sees("Menunggu petugas")
  const code = await readCode(person.page.getByRole("img", { name: "Kode QR permohonan Anda" }))
  if (code === undefined) throw new Error("the request cannot be read off the screen")
  return code
}

export const holdsKtp = ({ page }: Person): Promise<void> =>
  page.getByRole("link", { name: "Tunjukkan KTP" }).waitFor({ timeout: 40_000 })

export const becomeActive = async (person: Person, nik: string, officer: RealOfficer): Promise<void> => {
  await officer.approve(await askForKtp(person, nik))
  await handsOf(person).types("Kode dari petugas", txCode)
  await handsOf(person).press("Ambil KTP")
  await holdsKtp(person)
}

/** Makes, copies and deposits a recovery code; gives it as it stands on the paper. */
export const keepCode = async (person: Person): Promise<string> => {
  const { follows, press, sees, types } = handsOf(person)
  await follows("Buat kode pemulihan")
  await press("Buat kode pemulihan")
  await sees("Simpan kode ini di luar HP")
  const groups = await person.page.locator(".recovery-code > span").allTextContents()
  await press("Sudah saya simpan")
  await types("4 tanda terakhir", groups[3] ?? "")
  await press("Pakai kode ini")
  await sees("Kode pemulihan berlaku")
  await press("Selesai")
  await holdsKtp(person)
  return groups.join("-")
}

export const opensAgain = async (person: Person): Promise<void> => {
  await person.page.reload()
  await handsOf(person).types("PIN", pin)
  await handsOf(person).press("Buka")
}

/** As after an hour: what the office said is forgotten, and the phone is opened again. */
export const opensAnHourLater = async (person: Person): Promise<void> => {
  await person.page.evaluate(
    () =>
      new Promise((done) => {
        const opening = indexedDB.open("jatidiri-dompet")
        opening.onsuccess = () => {
          const change = opening.result.transaction("records", "readwrite")
          change.objectStore("records").delete("standing")
          change.oncomplete = () => done(opening.result.close())
        }
      }),
  )
  await opensAgain(person)
}
