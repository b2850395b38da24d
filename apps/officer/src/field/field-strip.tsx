import { Badge, useFormats, useTexts } from "@jatidiri/web"
import { useEffect, useState } from "preact/hooks"
import { MandateBadge } from "../desk/mandate-strip.tsx"
import type { Journal } from "../journal/chain.ts"
import { daySums } from "../journal/day-sums.ts"
import type { EntryRow } from "../journal/device-stores.ts"
import { countIn } from "../journal/rows.ts"
import { dayWords } from "../words/day-words.ts"
import { fieldWords } from "../words/field-words.ts"

const minuteMilliseconds = 60_000

/** Drawn anew each minute, so that a countdown counts down while nobody comes. */
const useEachMinute = (): void => {
  const [, setMinute] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setMinute((minute) => minute + 1), minuteMilliseconds)
    return () => clearInterval(timer)
  }, [])
}

type Props = { readonly journal: Journal; readonly rows: readonly EntryRow[]; readonly mandates: readonly string[] }

/** The day so far and what bounds it, wherever the officer is. */
export const FieldStrip = ({ journal, rows, mandates }: Props) => {
  const text = useTexts(fieldWords)
  const day = useTexts(dayWords)
  const { number } = useFormats()
  useEachMinute()
  const sums = daySums(rows, mandates)
  const reached = countIn(rows, "sent")
  const bounds = (left: string, done: number, max: number): string => text.bounds(left, number(Math.max(0, max - done)))
  const shown = [
    [text.approved, sums.approved],
    ...(sums.withdrawn === 0 ? [] : [[day.sums.withdrawn, sums.withdrawn] as const]),
    [text.refused, sums.refused],
    [text.waiting, countIn(rows, "stored")],
    ...(reached === 0 ? [] : [[day.reached, reached] as const]),
  ] as const
  return (
    <section class="strip day" aria-label={text.day}>
      {shown.map(([label, value]) => (
        <Badge key={label} tone={(label === text.waiting || label === day.reached) && value > 0 ? "warn" : "info"}>
          {label} <b class="figures">{number(value)}</b>
        </Badge>
      ))}
      <MandateBadge journal={journal} rows={rows} words={bounds} />
    </section>
  )
}
