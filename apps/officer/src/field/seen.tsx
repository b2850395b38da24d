import { type Look, type LookWeight, pictureOf, weighLook } from "@jatidiri/field"
import { DemoRibbon, Face, Notice, type Tone, useFormats, useTexts } from "@jatidiri/web"
import { checkWords } from "../words/check-words.ts"

const tones: Readonly<Record<LookWeight, Tone>> = {
  valid: "ok",
  provisional: "warn",
  "no-photo": "warn",
  "status-old": "warn",
  "status-unknown": "warn",
}
const told = ["age_over_17", "age_over_18", "age_over_21", "birthdate", "gender", "region"]

/** A full KTP has the regency among the parts of the address, a provisional one by itself. */
const factsOf = ({ claims }: Look): readonly (readonly [string, string])[] => {
  const { address } = claims
  const region = typeof address === "object" && address !== null ? Reflect.get(address, "locality") : undefined
  const facts: Readonly<Record<string, unknown>> = { region, ...claims }
  return told.flatMap((name) => (facts[name] === undefined ? [] : [[name, String(facts[name])] as const]))
}

type Props = { readonly look: Look; readonly at: number; readonly demo: boolean }

/** The face first; then what it is worth, and as of when. Held in memory only, by this screen. */
export const Seen = ({ look, at, demo }: Props) => {
  const text = useTexts(checkWords)
  const { ago, day, dateTime } = useFormats()
  const { claims } = look
  const weight = weighLook(look)
  const { name, next } = text.weights[weight]
  const isDoubtful = look.ktp === "provisional" && weight !== "provisional"
  const title = isDoubtful ? `${text.weights.provisional.name} · ${name}` : name
  const person = typeof claims["name"] === "string" ? claims["name"] : ""
  const photo = pictureOf(look)
  const status =
    look.ktp === "full" && look.status.is === "valid"
      ? text.asOf(ago(Math.max(0, at - look.status.asOf)))
      : text.unknown
  const facts: readonly (readonly [string, string])[] = [
    ...factsOf(look).map(([claim, value]) => [text.claims[claim] ?? claim, text.claims[value] ?? day(value)] as const),
    [text.until, dateTime(new Date(look.until * 1000))],
    [text.status, status],
  ]
  return (
    <>
      <Notice tone={tones[weight]} title={title} live>
        {next}
      </Notice>
      {demo ? (
        <div>
          <DemoRibbon />
        </div>
      ) : null}
      <div class="record">
        {photo === undefined ? null : (
          <figure>
            <Face src={photo} alt={text.photoOf(person)} width={120} height={151} />
          </figure>
        )}
        <div class="record-name">
          <h2 class="name">{person}</h2>
        </div>
        <dl class="facts">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt class="small">{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <p class="small">{text.nothingKept}</p>
    </>
  )
}
