import type { JsonObject } from "@jatidiri/credentials"
import { DemoRibbon, Face, Kawung, useFormats, useTexts } from "@jatidiri/web"
import { valueAt } from "../../domain/labels.ts"
import { maskedNik } from "../../domain/nik-mask.ts"
import { words } from "./documents-words.ts"

const textAt = (claims: JsonObject, ...path: string[]): string => {
  const value = valueAt(claims, path)
  return typeof value === "string" ? value : ""
}

/** A picture may only be one that the document itself carries. */
export const pictureIn = (claims: JsonObject): string | undefined => {
  const picture = textAt(claims, "picture") || textAt(claims, "small_picture")
  return picture.startsWith("data:image/") ? picture : undefined
}

/** The card as the home screen shows it: the NIK half hidden, the demo mark always where it applies. */
export const KtpCard = ({ claims, demo }: { claims: JsonObject; demo: boolean }) => {
  const text = useTexts(words)
  const formats = useFormats()
  const name = textAt(claims, "name")
  const facts = [
    [text.nik, maskedNik(textAt(claims, "nik"))],
    [text.born, `${textAt(claims, "birth_place")}, ${formats.day(textAt(claims, "birthdate"))}`],
    [text.region, textAt(claims, "address", "district")],
  ] as const
  return (
    <section class="ktp-card" aria-label={text.ktp}>
      <Kawung />
      <div class="card-head">
        <p class="fact-name">{text.ktp}</p>
        {demo ? <DemoRibbon /> : null}
      </div>
      <h2>{name}</h2>
      <div class="card-body">
        <Face src={pictureIn(claims)} alt={text.photoOf(name)} width={76} height={96} />
        <dl>
          {facts.map(([label, value]) => (
            <div>
              <dt class="fact-name">{label}</dt>
              <dd class="figures">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  )
}
