import { type Books, type Figures, monitoringPaths } from "@jatidiri/monitoring/contract"
import { Notice, Progress, Screen, useTexts } from "@jatidiri/web"
import { useEffect, useRef } from "preact/hooks"
import type { Address } from "../address/address.ts"
import { homeView } from "../address/view-names.ts"
import { TakeAlong } from "../export/take-along.tsx"
import { usePolled } from "../net/use-polled.ts"
import { regionPath } from "../pieces/use-answer.ts"
import { views } from "../views.ts"
import { screenWords } from "../words/screen-words.ts"
import { viewWords } from "../words/view-words.ts"
import { AsOfField } from "./as-of-field.tsx"
import { Crumbs } from "./crumbs.tsx"
import { ShownView } from "./shown-view.tsx"
import { BookSwitcher, CutOff, TopBar } from "./top-bar.tsx"
import { TroubleNotice } from "./trouble-notice.tsx"
import { ViewSwitcher, viewsOf } from "./view-switcher.tsx"

const liveEverySeconds = 2
const restEverySeconds = 60

type Props = {
  readonly address: Address
  readonly change: (part: Partial<Address>) => void
  readonly onSignedOut: () => void
}

/** Who opened another view by its link hears which one it is: focus goes to it, and the window is named after it. */
const useNamedView = (view: string, name: string, place: string | undefined) => {
  const section = useRef<HTMLElement>(null)
  const before = useRef(view)
  useEffect(() => {
    if (before.current !== view) section.current?.focus({ preventScroll: true })
    before.current = view
  }, [view])
  useEffect(() => {
    document.title = [name, place, "Monev · Jatidiri"].filter((part) => part !== undefined).join(" · ")
  }, [name, place])
  return section
}

const Shown = ({ figures, address, change }: { figures: Figures } & Omit<Props, "onSignedOut">) => {
  const words = useTexts(viewWords)
  const names = viewsOf(figures.book.kind)
  const shown = names.find((name) => name === address.view) ?? homeView
  const section = useNamedView(shown, words.views[shown], figures.region.name)
  return (
    <>
      <ViewSwitcher address={address} shown={shown} names={names} />
      <section ref={section} class="view stack" aria-label={words.views[shown]} tabIndex={-1}>
        <ShownView name={shown} figures={figures} address={address} change={change} />
      </section>
      <TakeAlong address={address} view={shown} />
    </>
  )
}

/** One region of one book in one view; its figures are renewed every few seconds while somebody looks at the overview. */
export const Frame = ({ address, change, onSignedOut }: Props) => {
  const text = useTexts(screenWords)
  const books = usePolled<Books>(monitoringPaths.books, restEverySeconds)
  const isLive = address.view === homeView && address.per === ""
  const { value, trouble, fetchedAt } = usePolled<Figures>(
    regionPath(monitoringPaths.region, address),
    isLive ? liveEverySeconds : restEverySeconds,
  )
  const isFresh = isLive && trouble === undefined && value?.book.kind === "live"
  const signedOut = trouble?.kind === "refused" && trouble.problem.status === 401
  useEffect(() => {
    if (signedOut) onSignedOut()
  }, [signedOut, onSignedOut])
  return (
    <Screen wide header={<TopBar fetchedAt={isFresh ? fetchedAt : undefined} />}>
      <div class="place">
        {value === undefined ? <span /> : <Crumbs figures={value} address={address} />}
        <div class="place-choices">
          {value?.book.kind === "live" && views[address.view]?.asOf === true ? (
            <AsOfField address={address} change={change} />
          ) : null}
          {books.value === undefined ? null : <BookSwitcher books={books.value} address={address} change={change} />}
        </div>
        {value === undefined ? null : <CutOff figures={value} />}
      </div>
      {trouble === undefined ? null : <TroubleNotice trouble={trouble} since={fetchedAt} />}
      {value?.book.unit === "per-10000" ? <Notice tone="info">{text.perTenThousandNote}</Notice> : null}
      {value === undefined ? (
        trouble === undefined && <Progress label={text.loading} />
      ) : (
        <Shown figures={value} address={address} change={change} />
      )}
    </Screen>
  )
}
