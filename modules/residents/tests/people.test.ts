import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { decode } from "jpeg-js"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { drawPortrait } from "../src/portrait/draw-portrait.ts"
import { fileOf, lineOf, made, openTown, type Town } from "./town.ts"

const wayan = {
  nik: "5171010107880000",
  name: "I WAYAN SUARDANA",
  birth_day: "1988-07-01",
  sex: "1",
  family_relation: "1",
  occupation: "5",
  cohort: "pns",
  agency: "DINAS KESEHATAN",
  photo: "file:wayan.jpg",
  disability: "2",
  blood_group: "13",
}
const putu = {
  nik: "5171014101150000",
  name: "NI PUTU SARI",
  birth_day: "2015-01-01",
  family_relation: "4",
  marital_status: "1",
  marriage_day: "",
  photo: "",
  father_name: "I WAYAN SUARDANA",
  mother_name: "NI MADE AYU LESTARI",
  recording_status: "UNREGISTERED",
  card_status: "none",
}
const nenek = {
  nik: "5171014101400000",
  name: "NI NYOMAN RASMI",
  birth_day: "1940-01-01",
  family_relation: "7",
  marital_status: "6",
  register_status: "deceased",
  photo: "file:gone.jpg",
}
const john = {
  nik: "5171014404800000",
  kk_number: "5171010101200099",
  name: "JANE DOE",
  birth_day: "1980-04-04",
  family_relation: "1",
  nationality: "2",
  passport_number: "X1234567",
  stay_permit_number: "2C21AB0001",
  photo: "file:broken.jpg",
}

describe("the people of a register", () => {
  let town: Town
  let photoFolder: string
  beforeAll(async () => {
    photoFolder = mkdtempSync(join(tmpdir(), "jatidiri-photos-"))
    writeFileSync(join(photoFolder, "wayan.jpg"), drawPortrait(5, "male", 37).portrait)
    writeFileSync(join(photoFolder, "broken.jpg"), "no picture at all")
    town = await openTown({ photoFolder })
    const imported = await town.importText(fileOf(lineOf(), lineOf(putu), lineOf(wayan), lineOf(nenek), lineOf(john)))
    expect(imported.ok).toBe(true)
  })
  afterAll(async () => {
    await town.close()
    rmSync(photoFolder, { recursive: true, force: true })
  })

  const find = async (nik: string) => {
    const found = await town.register.findResidentByNik(town.database, nik)
    if (found === undefined) throw new Error("not found")
    return found
  }

  it("are told what is held about them, each about himself and not about his family", async () => {
    const { residentId } = await find(putu.nik)
    const held = await town.register.exportResident(town.database, residentId)
    const value = (key: string) => held.find((fact) => fact.key === key)?.value
    expect([value("nik"), value("name"), value("village"), value("snapshot")]).toEqual([
      ...[putu.nik, putu.name, "Panjer", "2025-S2"],
    ])
    for (const { label } of held) expect(label.id !== "" && label.en !== "").toBe(true)
    const said = JSON.stringify(held)
    for (const other of [wayan.name, made["name"] ?? "", wayan.nik]) expect(said).not.toContain(other)
    expect(await town.register.exportResident(town.database, "999999")).toEqual([])
    expect(await town.register.exportResident(town.database, "nobody")).toEqual([])
  })

  it("are found by NIK with all that stands on a KTP", async () => {
    expect(await find(made["nik"] ?? "")).toMatchObject({
      residentId: expect.stringMatching(/^[1-9]\d*$/),
      nik: "5171015007900000",
      kkNumber: "5171010101200001",
      name: "NI MADE AYU LESTARI",
      birthPlace: "DENPASAR",
      birthDay: "1990-07-10",
      sex: "female",
      bloodGroup: "O",
      religion: "HINDU",
      maritalStatus: "KAWIN",
      occupation: "GURU",
      nationality: "WNI",
      address: {
        street: "JL. MELATI NO. 3",
        rt: "001",
        rw: "002",
        village: "Panjer",
        district: "Denpasar Selatan",
        regency: "Kota Denpasar",
        province: "Bali",
        postalCode: "80222",
        regionCode: "51.71.01.1004",
      },
      recordingStatus: "CARD_ISSUED",
      cardStatus: "held",
      cardIssueDay: "2012-01-31",
      cardValidUntil: undefined,
      cohort: "umum",
      agency: undefined,
      registerStatus: "active",
      snapshot: "2025-S2",
    })
  })

  it("carry what is special about them: agency, disability, an unknown blood group, a stay permit", async () => {
    expect(await find(wayan.nik)).toMatchObject({
      cohort: "pns",
      agency: "DINAS KESEHATAN",
      disability: "NETRA/BUTA",
      bloodGroup: undefined,
      occupation: "PEGAWAI NEGERI SIPIL (PNS)",
    })
    expect(await find(john.nik)).toMatchObject({ nationality: "WNA", stayPermitNumber: "2C21AB0001" })
  })

  it("stand on one family card, the head first, the dead no more", async () => {
    const ayu = await find(made["nik"] ?? "")
    const card = await town.register.findFamilyCard(town.database, ayu.residentId)
    expect(card).toMatchObject({
      number: "5171010101200001",
      headName: "I WAYAN SUARDANA",
      issueDay: "2020-01-01",
    })
    expect(card?.members.map((member) => [member.name, member.relation, member.familyMaritalStatus])).toEqual([
      ["I WAYAN SUARDANA", "KEPALA KELUARGA", "KAWIN TERCATAT"],
      ["NI MADE AYU LESTARI", "ISTRI", "KAWIN TERCATAT"],
      ["NI PUTU SARI", "ANAK", "BELUM KAWIN"],
    ])
    expect(card?.members[2]).toMatchObject({
      fatherName: "I WAYAN SUARDANA",
      motherName: "NI MADE AYU LESTARI",
      marriageDay: undefined,
    })
  })

  it("are not found under what is no NIK, no id, or nobody's", async () => {
    for (const nik of ["", "5171015007900009", "x", "5171015007900000 "])
      expect(await town.register.findResidentByNik(town.database, nik)).toBeUndefined()
    for (const id of ["", "0", "999999", "1; drop schema residents", "9999999999999999999"])
      expect([
        await town.register.findResident(town.database, id),
        await town.register.findFamilyCard(town.database, id),
      ]).toEqual([undefined, undefined])
  })

  it("are judged for activation as the law says", async () => {
    const today = "2026-11-22" as Parameters<typeof town.register.reasonNotToActivate>[1]
    const reasons = []
    for (const nik of [made["nik"] ?? "", wayan.nik, putu.nik, nenek.nik])
      reasons.push(town.register.reasonNotToActivate(await find(nik), today))
    expect(reasons).toEqual([undefined, undefined, "under-age", "deceased"])
  })

  it("have a photo in both sizes, drawn or from the folder, the same whenever it is asked for", async () => {
    for (const nik of [made["nik"] ?? "", wayan.nik]) {
      const { residentId } = await find(nik)
      const photo = await town.register.readPhoto(town.database, residentId)
      expect(decode(photo?.portrait ?? new Uint8Array())).toMatchObject({ width: 240, height: 320 })
      expect(decode(photo?.small ?? new Uint8Array())).toMatchObject({ width: 72, height: 96 })
      const again = await town.register.readPhoto(town.database, residentId)
      expect(again?.portrait.length).toBe(photo?.portrait.length)
      expect(Buffer.compare(again?.portrait ?? Buffer.alloc(0), photo?.portrait ?? Buffer.alloc(1))).toBe(0)
    }
  })

  it("have none where the register names none, the file is gone or is no picture", async () => {
    for (const nik of [putu.nik, nenek.nik, john.nik]) {
      const { residentId } = await find(nik)
      expect(await town.register.readPhoto(town.database, residentId)).toBeUndefined()
    }
    expect(await town.register.readPhoto(town.database, "999999")).toBeUndefined()
  })

  it("are shown with a new photo once the register names another", async () => {
    const { residentId } = await find(made["nik"] ?? "")
    const before = await town.register.readPhoto(town.database, residentId)
    await town.importText(fileOf(lineOf({ photo: "drawn:43" })))
    const after = await town.register.readPhoto(town.database, residentId)
    expect(Buffer.compare(after?.portrait ?? Buffer.alloc(0), before?.portrait ?? Buffer.alloc(0))).not.toBe(0)
  })
})

describe("a register that is filled while somebody looks", () => {
  it("answers the same connection before and after", async () => {
    const town = await openTown()
    await town.database.transaction(async (tx) => {
      expect(await town.register.findResidentByNik(tx, made["nik"] ?? "")).toBeUndefined()
    })
    await town.importText(fileOf(lineOf()))
    for (let connection = 0; connection < 5; connection++)
      expect((await town.register.findResidentByNik(town.database, made["nik"] ?? ""))?.name).toBe(
        "NI MADE AYU LESTARI",
      )
    await town.close()
  })

  it("keeps the rights that were given on it", async () => {
    const town = await openTown()
    const role = `reader_${process.pid}`
    await town.database.raw(`create role ${role}`)
    await town.database.raw(`grant select on residents.residents to ${role}`)
    await town.importText(fileOf(lineOf()))
    const [may] = await town.database.raw("select has_table_privilege($1, 'residents.residents', 'select') as may", [
      role,
    ])
    await town.database.raw(`drop owned by ${role}; drop role ${role}`)
    await town.close()
    expect(may).toEqual({ may: true })
  })
})
