import { addDays, jakartaDay } from "@jatidiri/kernel"
import { type Arithmetic, type Books, type Days, type Figures, monitoringPaths } from "@jatidiri/monitoring/contract"
import { Button, Notice, Progress, Screen, useFormats, useLanguage, useTexts } from "@jatidiri/web"
import { useEffect } from "preact/hooks"
import type { Address } from "../address/address.ts"
import { ArithmeticCards } from "../arithmetic/arithmetic.tsx"
import { DaysChart } from "../chart/days-chart.tsx"
import { type Trouble, usePolled } from "../net/use-polled.ts"
import { screenWords } from "../words/screen-words.ts"
import { Crumbs } from "./crumbs.tsx"
import { Facts, OtherBases } from "./facts.tsx"
import { Filters } from "./filters.tsx"
import { Groups } from "./groups.tsx"
import { Headline } from "./headline.tsx"
import { Ranking } from "./ranking.tsx"
import { BookSwitcher, CutOff, TopBar } from "./top-bar.tsx"

const figuresEverySeconds = 2
const restEverySeconds = 60

const pathOf = (pattern: string, { book, code }: Address): string =>
  pattern.replace(":book", book).replace(":code", code)

const daysPath = (address: Address): string =>
  `${pathOf(monitoringPaths.days, address)}?from=${addDays(jakartaDay(new Date()), 1 - address.span)}`

const TroubleNotice = ({ trouble, since }: { trouble: Trouble; since: Date | undefined }) => {
  const text = useTexts(screenWords)
  const language = useLanguage()
  const format = useFormats()
  if (trouble.kind === "refused") {
    return (
      <Notice tone="no" live title={language === "id" ? trouble.problem.detail : trouble.problem.title}>
        <Button kind="plain" href="#/live/nation">
          {text.back}
        </Button>
      </Notice>
    )
  }
  const offline = since === undefined ? text.offlineFirst : text.offline(format.time(since))
  return (
    <Notice tone="warn" live>
      {trouble.kind === "offline" ? offline : text.broken}
    </Notice>
  )
}

type Props = {
  readonly address: Address
  readonly change: (part: Partial<Address>) => void
  readonly onSignedOut: () => void
}

const Details = ({ figures, address, change }: { figures: Figures } & Omit<Props, "onSignedOut">) => {
  const isLive = figures.book.kind === "live"
  const key = figures.counts.entries
  // An office named no days, so only the live book has some to show.
  const days = usePolled<Days>(isLive ? daysPath(address) : undefined, restEverySeconds, key)
  const arithmetic = usePolled<Arithmetic>(pathOf(monitoringPaths.arithmetic, address), restEverySeconds, key)
  return (
    <>
      <Headline figures={figures} />
      {isLive ? <Filters address={address} change={change} channels={figures.channels} /> : null}
      {isLive ? (
        <div class={figures.children.length === 0 ? "stack" : "sides"}>
          <div class="stack">
            {days.value === undefined ? null : <DaysChart days={days.value} channel={address.channel} />}
            <Ranking regions={figures.children} address={address} />
          </div>
          <div class={figures.children.length === 0 ? "columns" : "stack"}>
            <Groups figures={figures} />
            <OtherBases figures={figures} />
          </div>
        </div>
      ) : null}
      {arithmetic.value === undefined ? null : (
        <ArithmeticCards arithmetic={arithmetic.value} unit={figures.book.unit} />
      )}
      {isLive ? null : (
        <div class="columns">
          <Facts figures={figures} />
          <Groups figures={figures} />
          <OtherBases figures={figures} />
        </div>
      )}
    </>
  )
}

/** One region of one book, renewed every few seconds while somebody looks. */
export const Board = ({ address, change, onSignedOut }: Props) => {
  const text = useTexts(screenWords)
  const books = usePolled<Books>(monitoringPaths.books, restEverySeconds)
  const {
    value: figures,
    trouble,
    fetchedAt,
  } = usePolled<Figures>(pathOf(monitoringPaths.region, address), figuresEverySeconds)
  const isFresh = trouble === undefined && figures?.book.kind === "live"
  const signedOut = trouble?.kind === "refused" && trouble.problem.status === 401
  useEffect(() => {
    if (signedOut) onSignedOut()
  }, [signedOut, onSignedOut])
  return (
    <Screen wide header={<TopBar fetchedAt={isFresh ? fetchedAt : undefined} />}>
      <div class="place">
        {figures === undefined ? <span /> : <Crumbs figures={figures} address={address} />}
        {books.value === undefined ? null : <BookSwitcher books={books.value} address={address} change={change} />}
        {figures === undefined ? null : <CutOff book={figures.book} />}
      </div>
      {trouble === undefined ? null : <TroubleNotice trouble={trouble} since={fetchedAt} />}
      {figures?.book.unit === "per-10000" ? <Notice tone="info">{text.perTenThousandNote}</Notice> : null}
      {figures === undefined ? (
        trouble === undefined && <Progress label={text.loading} />
      ) : (
        <Details figures={figures} address={address} change={change} />
      )}
    </Screen>
  )
}
