import type { Detail, Entry } from "../contract.ts"

const actionShape = /^[a-z][a-z-]*(\.[a-z][a-z-]*)+$/
const actorShape = /^[a-z][a-z-]*(:[A-Za-z0-9._:/@-]{1,128})?$/
const subjectShape = /^[a-z][a-z-]*:[A-Za-z0-9._:/@-]{1,128}$/
const keyShape = /^[a-z][A-Za-z0-9]{0,39}$/
/** One word: ids, codes, hashes, regions, days. Names of residents have two words or more (Permendagri 73/2022). */
const wordShape = /^[A-Za-z0-9._:/@#+=~-]{0,256}$/
/** NIK and family card numbers: sixteen digits standing alone. */
const populationNumber = /(?<![0-9A-Za-z_-])[0-9]{16}(?![0-9A-Za-z_-])/
const personalKeys = new Set([
  ...["nik", "kk", "name", "fullName", "nama", "birthDay", "birthDate", "birthPlace", "address", "alamat"],
  ...["photo", "phone", "email", "motherName", "fatherName", "religion", "bloodGroup"],
])
const mostKeys = 12

const reasonNotToKeep = (key: string, value: Detail[string]): string | undefined => {
  if (!keyShape.test(key)) return "a key of the detail is not a camelCase word"
  if (personalKeys.has(key)) return `the detail may not have the key ${key}`
  if (typeof value === "number" && !Number.isFinite(value)) return `${key} is not a finite number`
  const text = String(value)
  if (!wordShape.test(text)) return `${key} is not one plain word`
  return populationNumber.test(text) ? `${key} looks like a population number` : undefined
}

/**
 * Why an entry may not be written, or nothing. A wrong entry is a bug of the caller, so it is thrown, not refused; the
 * words name the member and never repeat its value.
 */
export const reasonNotToRecord = (entry: Entry): string | undefined => {
  if (!actionShape.test(entry.action)) return "the action is not thing.done"
  if (!actorShape.test(entry.actor)) return "the actor is not kind:id"
  if (entry.subject !== undefined && !subjectShape.test(entry.subject)) return "the subject is not kind:id"
  if (populationNumber.test(`${entry.actor} ${entry.subject ?? ""}`)) return "a population number is not an id"
  const members = Object.entries(entry.detail ?? {})
  if (members.length > mostKeys) return "the detail has too many keys"
  for (const [key, value] of members) {
    const reason = reasonNotToKeep(key, value)
    if (reason !== undefined) return reason
  }
  return undefined
}
