import { addDays, type Day } from "@jatidiri/kernel"
import { type Offers, placePaths } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { Empty } from "../pieces/empty.tsx"
import { FilterBar } from "../pieces/filter-bar.tsx"
import { KeyFigure } from "../pieces/key-figure.tsx"
import { Loaded } from "../pieces/loaded.tsx"
import { cutOffText } from "../pieces/source-line.tsx"
import { useAnswer } from "../pieces/use-answer.ts"
import { pieceWords } from "../pieces/words.ts"
import { Bars } from "../public/bars.tsx"
import type { ViewProps } from "../views.ts"
import { shareText } from "../words/share-text.ts"
import { PartTable, SiteTable, usedShare } from "./tables.tsx"
import { offerWords } from "./words.ts"

const KeyFigures = ({ offers }: { readonly offers: Offers }) => {
  const text = useTexts(offerWords)
  const format = useFormats()
  const missed = offers.booked === 0 ? null : offers.noShows / offers.booked
  return (
    <div class="headline">
      <KeyFigure title={text.offered} value={format.number(offers.offered)}>
        <p class="small">{text.offeredSays(format.day(offers.from), format.day(offers.to))}</p>
      </KeyFigure>
      <KeyFigure title={text.used} value={shareText(format, usedShare(offers))}>
        <p class="small">{text.usedSays(format.number(offers.served))}</p>
      </KeyFigure>
      <KeyFigure title={text.missed} value={shareText(format, missed)}>
        <p class="small">{text.missedSays(format.number(offers.noShows))}</p>
      </KeyFigure>
      <KeyFigure title={text.walkIns} value={format.number(offers.walkIns)}>
        <p class="small">{text.walkInsSay}</p>
      </KeyFigure>
    </div>
  )
}

/** From the first day with anybody to the last, each in its place; a day that is left out would not look empty. */
const everyDay = (course: Offers["course"]) => {
  const known = new Map(course.map((one) => [one.day, one]))
  const [first, last] = [course[0]?.day, course.at(-1)?.day]
  const days: string[] = []
  for (let day = first; day !== undefined && last !== undefined && day <= last; day = addDays(day as Day, 1))
    days.push(day)
  return days.map((day) => ({ key: day, value: known.get(day)?.offered ?? 0, part: known.get(day)?.served ?? 0 }))
}

const Course = ({ offers, figures }: { readonly offers: Offers; readonly figures: ViewProps["figures"] }) => {
  const text = useTexts(offerWords)
  const pieces = useTexts(pieceWords)
  const format = useFormats()
  const bars = everyDay(offers.course)
  const says = text.courseSays(format.number(offers.offered), format.number(offers.served))
  return (
    <section class="card stack-s">
      <h2>{text.course}</h2>
      {offers.course.length === 0 ? (
        <Empty>{text.none}</Empty>
      ) : (
        <>
          <Bars
            bars={bars}
            label={`${text.course}. ${says}`}
            ends={[format.day(bars[0]?.key ?? ""), format.day(bars.at(-1)?.key ?? "")]}
          />
          <p class="small">{says}</p>
        </>
      )}
      <p class="small source">
        {text.counted} {cutOffText(figures, pieces, format)}.
      </p>
    </section>
  )
}

/** What service points offered, and what of it was used: by region above a regency, by site from there on. */
export const View = ({ address, change, figures }: ViewProps) => {
  const text = useTexts(offerWords)
  const format = useFormats()
  const { from, to } = address
  const answer = useAnswer<Offers>(placePaths.offers, { ...address, per: "" }, { query: { from, to } })
  return (
    <>
      <FilterBar address={address} change={change} days={["from", "to"]} />
      <Loaded answer={answer}>
        {(offers) => (
          <>
            <h2>{text.title}</h2>
            <KeyFigures offers={offers} />
            <Course offers={offers} figures={figures} />
            {offers.parts.length === 0 ? null : (
              <section class="card stack-s">
                <h2>{text.parts}</h2>
                <PartTable parts={offers.parts} address={address} />
              </section>
            )}
            {offers.sites.length === 0 ? null : (
              <section class="card stack-s">
                <h2>{text.sites}</h2>
                <SiteTable sites={offers.sites} />
                {offers.sitesInAll > offers.sites.length ? (
                  <p class="small">{text.more(format.number(offers.sites.length), format.number(offers.sitesInAll))}</p>
                ) : null}
              </section>
            )}
          </>
        )}
      </Loaded>
    </>
  )
}
