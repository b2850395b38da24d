import type { Cover, SiteStock } from "@jatidiri/cards/contract"
import { Badge, useFormats, useTexts } from "@jatidiri/web"
import { stockWords } from "../words/stock-words.ts"

type Part = "stock" | "print" | "sukets"
const paths: Readonly<Record<Part, string>> = {
  stock: "#/blangko",
  print: "#/blangko/cetak",
  sukets: "#/blangko/suket",
}

/** The ways between stock, print queue and letters, for who may see them. */
export const PartLinks = ({ at, mayPrint }: { at: Part; mayPrint: boolean }) => {
  const text = useTexts(stockWords)
  const parts: readonly Part[] = mayPrint ? ["stock", "print", "sukets"] : ["stock"]
  if (parts.length === 1) return null
  return (
    <nav class="blank-parts" aria-label={text.placesLabel}>
      {parts.map((part) => (
        <a key={part} href={paths[part]} {...(part === at ? { "aria-current": "page" as const } : {})}>
          {text.places[part]}
        </a>
      ))}
    </nav>
  )
}

export const wholeNumber = (typed: string, most: number): number | undefined => {
  const plain = typed.trim().replace(/[.\s]/g, "")
  const value = /^\d{1,7}$/.test(plain) ? Number(plain) : 0
  return value >= 1 && value <= most ? value : undefined
}

const widest = 100

/** Where the interval lies on a line that ends a good way behind the time that an order takes. */
const share = (days: number, end: number): number => Math.max(0, Math.min(widest, (days / end) * widest))

const Line = ({ cover, leadDays }: { cover: Extract<Cover, { known: true }>; leadDays: number }) => {
  const end = Math.max(leadDays * 2, cover.low * 1.5, 1)
  const from = share(cover.low, end)
  const to = share(cover.high ?? end, end)
  return (
    <svg class="cover-line" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="cover-track" x="0" y="3" width="100" height="4" />
      <rect class="cover-span" x={from} y="1" width={Math.max(1.5, to - from)} height="8" />
      <rect class="cover-mark" x={share(leadDays, end)} y="0" width="0.8" height="10" />
    </svg>
  )
}

/** How long a site's blanks last, between which days; the mark is the time that an order takes. */
export const CoverWords = ({ site: { cover, pieces, leadDays } }: { site: SiteStock }) => {
  const text = useTexts(stockWords)
  const { number } = useFormats()
  if (!cover.known) return <p class="small">{text.unknown[cover.why]}</p>
  const low = number(Math.floor(cover.low))
  const span = cover.high === null ? text.coverFrom(low) : text.coverDays(low, number(Math.ceil(cover.high)))
  return (
    <div class="stack-s">
      <p>
        {text.cover} <strong>{span}</strong>
      </p>
      <Line cover={cover} leadDays={leadDays} />
      <p class="small">{text.perDay(number(cover.perDay, 1), number(cover.over))}</p>
      <p>
        {pieces <= cover.reorderAt ? (
          <Badge tone="warn" icon="warn">
            {text.reorderNow}
          </Badge>
        ) : null}{" "}
        <span class="small">
          {text.reorder(number(cover.reorderAt))} · {text.leadDays} {text.days(number(leadDays))}
        </span>
      </p>
    </div>
  )
}
