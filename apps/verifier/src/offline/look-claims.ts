import type { JsonObject } from "@jatidiri/credentials"
import { type Look, pictureOf } from "@jatidiri/field"
import type { ShownClaim } from "@jatidiri/verification/contract"
import { offlineWords } from "../words/offline-words.ts"

/** A full KTP has the regency among the parts of the address, a provisional one by itself. */
const regionOf = ({ region, address }: JsonObject): unknown =>
  region ?? (typeof address === "object" && address !== null ? Reflect.get(address, "locality") : undefined)

const told = ["name", "age_over_17", "age_over_18", "age_over_21", "birthdate", "gender", "region"]

/** Only what has a name here is told; nothing else is the teller's business at a glance. */
export const shownOf = (look: Look): readonly ShownClaim[] => {
  const [id, en] = [offlineWords.id.claims, offlineWords.en.claims]
  const { claims } = look
  const shown: Readonly<Record<string, unknown>> = { ...claims, picture: pictureOf(look), region: regionOf(claims) }
  return ["picture", ...told]
    .filter((name) => ["string", "boolean"].includes(typeof shown[name]))
    .map((name) => ({
      credential: "ktp",
      path: [name],
      label: { id: id[name] ?? "", en: en[name] ?? "" },
      value: shown[name],
    }))
}
