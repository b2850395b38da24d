import type { BlankCover } from "@jatidiri/monitoring/contract"
import { type Formats, useFormats, useTexts } from "@jatidiri/web"
import { ShareBar } from "../pieces/share-bar.tsx"
import { blankWords } from "./words.ts"

type Words = (typeof blankWords)["id"]

/** How long it lasts, in words. */
export const coverText = (cover: BlankCover, text: Words, format: Formats): string => {
  if (!cover.known) return text.unknown[cover.why]
  const low = format.number(Math.floor(cover.low))
  return cover.high === null ? text.from(low) : text.days(low, format.number(Math.ceil(cover.high)))
}

/** A good way behind the time an order takes, so that the mark has its place on every bar. */
const endOf = (leadDays: number): number => leadDays * 3

/** The middle as a bar, its interval across the end, the time of an order as a mark. */
export const CoverBar = ({ cover, leadDays }: { cover: BlankCover; leadDays: number }) => {
  if (!cover.known) return null
  const end = endOf(leadDays)
  const interval = { low: cover.low / end, high: (cover.high ?? end) / end }
  return <ShareBar share={cover.days / end} interval={interval} mark={leadDays / end} />
}

export const CoverCell = ({ cover, leadDays }: { cover: BlankCover; leadDays: number | null }) => {
  const text = useTexts(blankWords)
  const format = useFormats()
  return (
    <span class="stack-s">
      <span>{coverText(cover, text, format)}</span>
      {leadDays === null ? null : <CoverBar cover={cover} leadDays={leadDays} />}
    </span>
  )
}
