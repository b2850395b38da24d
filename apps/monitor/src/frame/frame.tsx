import { type Books, type Figures, monitoringPaths, nationCode } from "@jatidiri/monitoring/contract"
import { Notice, Progress, Screen, useTexts } from "@jatidiri/web"
import { useEffect, useRef } from "preact/hooks"
import { type Address, home } from "../address/address.ts"
import { homeView, type ViewName } from "../address/view-names.ts"
import { TakeAlong } from "../export/take-along.tsx"
import { usePolled } from "../net/use-polled.ts"
import { regionPath } from "../pieces/use-answer.ts"
import { LiveOnly, PracticeNotice, PracticeOffer } from "../practice/notices.tsx"
import { type ViewProps, views } from "../views.ts"
import { screenWords } from "../words/screen-words.ts"
import { viewWords } from "../words/view-words.ts"
import { AsOfField } from "./as-of-field.tsx"
import { Crumbs } from "./crumbs.tsx"
import { ShownView } from "./shown-view.tsx"
import { Skip } from "./skip.tsx"
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

const isLiveOnly = (name: ViewName): boolean => views[name]?.liveOnly === true

type ShownProps = ViewProps & { readonly name: ViewName }

const Shown = ({ name, ...props }: ShownProps) => {
  const words = useTexts(viewWords)
  const section = useNamedView(name, words.views[name], props.figures.region.name)
  const isMissing = props.figures.book.kind === "practice" && isLiveOnly(name)
  return (
    <>
      <section ref={section} class="view stack" aria-label={words.views[name]} tabIndex={-1}>
        {isMissing ? <LiveOnly name={name} address={props.address} /> : <ShownView name={name} {...props} />}
      </section>
      {isMissing ? null : <TakeAlong address={props.address} view={name} />}
    </>
  )
}

/** Which views there are is known before the figures are: the way to another view stays while they are on their way. */
const useViews = (address: Address, figures: Figures | undefined, books: Books | undefined) => {
  const listed = books?.books.find(({ book }) => book === address.book)
  const kind = figures?.book.kind ?? listed?.kind ?? "live"
  const names = viewsOf(kind)
  const name = names.find((one) => one === address.view) ?? homeView
  const isShown = kind === "live" || (kind === "practice" && !isLiveOnly(name))
  return { names, name, isDated: isShown && views[name]?.asOf === true }
}

/** Nothing of a region, as of a past day or before anything is counted says nothing of the whole book. */
const isEmptyBook = ({ book, counts }: Figures, { code, per }: Address): boolean =>
  book.kind === "live" && book.cutOff !== null && counts.entries === 0 && code === nationCode && per === ""

/** What is to be known of the book before its figures: that they are invented, or that there are none yet. */
const BookNotice = ({
  figures,
  address,
  books,
}: Pick<ViewProps, "figures" | "address"> & { books: Books | undefined }) => {
  if (figures.book.kind === "practice") return <PracticeNotice figures={figures} address={address} />
  return isEmptyBook(figures, address) ? <PracticeOffer books={books} address={address} /> : null
}

/** One region of one book in one view; its figures are renewed every few seconds while somebody looks at the overview of the live book. */
export const Frame = ({ address, change, onSignedOut }: Props) => {
  const text = useTexts(screenWords)
  const books = usePolled<Books>(monitoringPaths.books, restEverySeconds).value
  const isLive = address.book === home.book && address.view === homeView && address.per === ""
  const { value, trouble, fetchedAt } = usePolled<Figures>(
    regionPath(monitoringPaths.region, address),
    isLive ? liveEverySeconds : restEverySeconds,
  )
  const { names, name, isDated } = useViews(address, value, books)
  const isFresh = isLive && trouble === undefined && value?.book.kind === "live"
  const signedOut = trouble?.kind === "refused" && trouble.problem.status === 401
  useEffect(() => {
    if (signedOut) onSignedOut()
  }, [signedOut, onSignedOut])
  return (
    <Screen wide header={<TopBar fetchedAt={isFresh ? fetchedAt : undefined} />}>
      {value === undefined ? null : <Skip />}
      <div class="place">
        {value === undefined ? <span /> : <Crumbs figures={value} address={address} />}
        <div class="place-choices">
          {isDated ? <AsOfField address={address} change={change} /> : null}
          {books === undefined ? null : <BookSwitcher books={books} address={address} change={change} />}
        </div>
        {value === undefined ? null : <CutOff figures={value} />}
      </div>
      <ViewSwitcher address={address} shown={name} names={names} />
      {trouble === undefined ? null : <TroubleNotice trouble={trouble} since={fetchedAt} />}
      {value === undefined ? null : <BookNotice figures={value} address={address} books={books} />}
      {value?.book.unit === "per-10000" ? <Notice tone="info">{text.perTenThousandNote}</Notice> : null}
      {value === undefined ? (
        trouble === undefined && <Progress label={text.loading} />
      ) : (
        <Shown name={name} figures={value} address={address} change={change} />
      )}
    </Screen>
  )
}
