import { type Blanks, reasonPaths } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { Empty } from "../pieces/empty.tsx"
import { KeyFigure } from "../pieces/key-figure.tsx"
import { Loaded } from "../pieces/loaded.tsx"
import { SourceLine } from "../pieces/source-line.tsx"
import { useAnswer } from "../pieces/use-answer.ts"
import type { ViewProps } from "../views.ts"
import { coverText } from "./cover.tsx"
import { CauseTable, PartTable, SiteTable } from "./sites.tsx"
import { blankWords } from "./words.ts"

type Said = NonNullable<Blanks["unrecorded"]>

const useSaid = () => {
  const text = useTexts(blankWords)
  const format = useFormats()
  return (said: Said | null): string => {
    if (said === null) return "—"
    const count = format.number(said.value)
    if (said.qualifier === "about") return text.about(count)
    return said.qualifier === "at-least" ? text.atLeast(count) : count
  }
}

const CoverWords = ({ cover }: Pick<Blanks, "cover">) => {
  const text = useTexts(blankWords)
  const format = useFormats()
  if (!cover.known) return <p class="small">{text.unknown[cover.why]}</p>
  return (
    <p class="small">
      {text.lasts} <strong>{coverText(cover, text, format)}</strong>.{" "}
      {text.rate(format.number(cover.perDay, 1), format.number(cover.over))}
    </p>
  )
}

const KeyFigures = ({ blanks }: { readonly blanks: Blanks }) => {
  const text = useTexts(blankWords)
  const format = useFormats()
  const saidText = useSaid()
  const isSaid = blanks.source !== ""
  const isPast = blanks.queue === null && !isSaid
  const why = isPast ? text.notNow : text.byRegency
  return (
    <div class="headline">
      <KeyFigure title={text.stock} value={saidText(blanks.stock)}>
        <CoverWords cover={blanks.cover} />
      </KeyFigure>
      {isSaid ? null : (
        <KeyFigure title={text.waiting} value={blanks.printReady === null ? "—" : format.number(blanks.printReady)}>
          <p class="small">{blanks.printReady === null ? text.notNow : text.waitingSays}</p>
        </KeyFigure>
      )}
      <KeyFigure title={text.unrecorded} value={saidText(blanks.unrecorded)}>
        <p class="small">{blanks.unrecorded === null ? why : text.unrecordedSays}</p>
      </KeyFigure>
      <KeyFigure
        title={text.short}
        value={blanks.short === null ? "—" : blanks.short === 0 ? "0" : text.atLeast(format.number(blanks.short))}
      >
        <p class="small">{blanks.short === null ? why : blanks.short === 0 ? text.enough : text.shortSays}</p>
      </KeyFigure>
    </div>
  )
}

const Sites = ({ blanks, figures }: { readonly blanks: Blanks; readonly figures: ViewProps["figures"] }) => {
  const text = useTexts(blankWords)
  const format = useFormats()
  const { sites, sitesInAll } = blanks
  return (
    <section class="card stack-s">
      <h2>{text.sites}</h2>
      <p class="small">{text.sitesSay}</p>
      <SiteTable sites={sites} />
      {sites.length === sitesInAll ? null : (
        <p class="small">{text.some(format.number(sites.length), format.number(sitesInAll))}</p>
      )}
      <SourceLine figures={figures} base={null} source={text.source}>
        {text.counted} {text.method}
      </SourceLine>
    </section>
  )
}

/** Card blanks: what is there, how long it lasts, who needs one, and at least how many are short. */
export const View = ({ address, figures }: ViewProps) => {
  const text = useTexts(blankWords)
  const answer = useAnswer<Blanks>(reasonPaths.blanks, address)
  return (
    <Loaded answer={answer}>
      {(blanks) =>
        blanks.stock === null && blanks.unrecorded === null ? (
          <section class="card">
            <Empty>{text.nothing}</Empty>
          </section>
        ) : (
          <>
            <KeyFigures blanks={blanks} />
            {blanks.parts.length === 0 ? null : (
              <section class="card stack-s">
                <h2>{text.parts}</h2>
                <PartTable parts={blanks.parts} address={address} />
                <SourceLine figures={figures} base={null} source={text.source}>
                  {text.counted}
                </SourceLine>
              </section>
            )}
            {blanks.sites.length === 0 ? null : <Sites blanks={blanks} figures={figures} />}
            {blanks.source === "" ? null : <SourceLine figures={figures} base={null} />}
            {blanks.queue === null || blanks.queue.length === 0 ? null : (
              <section class="card stack-s">
                <h2>{text.queue}</h2>
                <CauseTable queue={blanks.queue} />
              </section>
            )}
          </>
        )
      }
    </Loaded>
  )
}
