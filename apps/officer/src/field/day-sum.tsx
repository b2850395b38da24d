import { barriers } from "@jatidiri/field"
import { Button, DeliveryMark, useFormats, useTexts } from "@jatidiri/web"
import { Keys, useShortcuts } from "../desk/keys.tsx"
import { daySums } from "../journal/day-sums.ts"
import type { EntryRow } from "../journal/device-stores.ts"
import { countIn } from "../journal/rows.ts"
import type { OpenPack } from "../pack/open-pack.ts"
import { dayWords } from "../words/day-words.ts"
import { deskWords } from "../words/desk-words.ts"
import { fieldWords } from "../words/field-words.ts"

type Line = { readonly label: string; readonly value: number }
const states = ["stored", "sent", "acknowledged"] as const

const Lines = ({ lines }: { lines: readonly Line[] }) => {
  const { number } = useFormats()
  return (
    <dl class="day-sums">
      {lines.map(({ label, value }) => (
        <div key={label} class="apart">
          <dt>{label}</dt>
          <dd class="figures">{number(value)}</dd>
        </div>
      ))}
    </dl>
  )
}

type Props = {
  readonly pack: OpenPack
  readonly rows: readonly EntryRow[]
  readonly mandates: readonly string[]
  readonly onBack: () => void
}

/** What the round has come to on this device: for the officer's eyes, for the host, for the file. */
export const DaySum = ({ pack, rows, mandates, onBack }: Props) => {
  const text = useTexts(dayWords)
  const field = useTexts(fieldWords)
  const desk = useTexts(deskWords)
  const { number, dateTime } = useFormats()
  useShortcuts({ F9: onBack, Escape: onBack })
  const { officer, round } = pack.held
  const sums = daySums(rows, mandates)
  const mine = rows.filter(({ mandate }) => mandates.includes(mandate))
  const hindered = mine.filter(({ kind, state }) => kind === "barrier" && state !== "refused")
  const causes = barriers
    .map((one) => ({ label: field.barriers[one], value: hindered.filter(({ reason }) => reason === one).length }))
    .filter(({ value }) => value > 0)
  const names = Object.keys(text.sums) as (keyof typeof sums)[]
  return (
    <section class="card stack" aria-label={text.sum}>
      <div class="stack-s">
        <h2 tabIndex={-1} data-step-start>
          {text.sumTitle}
        </h2>
        <p>{text.sumOf(officer.name, round.name)}</p>
        <p class="small">{text.sumAt(dateTime(new Date()))}</p>
      </div>
      <Lines lines={names.map((name) => ({ label: text.sums[name], value: sums[name] }))} />
      {causes.length === 0 ? null : (
        <div class="stack-s">
          <h3>{text.byBarrier}</h3>
          <Lines lines={causes} />
        </div>
      )}
      <div class="stack-s">
        <h3>{text.where}</h3>
        {states.map((state) => (
          <p key={state} class="sum apart">
            <DeliveryMark state={state} />
            <strong class="figures">{number(countIn(mine, state))}</strong>
          </p>
        ))}
      </div>
      <p class="small">{text.sumOnly}</p>
      <p class="small">{text.sumMandates(number(mandates.length))}</p>
      <Button icon="card" onPress={() => print()}>
        {text.print}
      </Button>
      <Button kind="secondary" icon="back" onPress={onBack}>
        {desk.back} <Keys>F9</Keys>
      </Button>
    </section>
  )
}
