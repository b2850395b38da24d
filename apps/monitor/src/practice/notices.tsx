import { addDays, jakartaDay } from "@jatidiri/kernel"
import type { Books, Figures } from "@jatidiri/monitoring/contract"
import { Notice, useFormats, useTexts } from "@jatidiri/web"
import { type Address, addressText, home, inView } from "../address/address.ts"
import type { ViewName } from "../address/view-names.ts"
import { viewWords } from "../words/view-words.ts"
import { practiceWords } from "./words.ts"
import "./practice.css"

/** Above everything in an invented book, in whatever view. */
export const PracticeNotice = ({ figures, address }: { figures: Figures; address: Address }) => {
  const text = useTexts(practiceWords)
  const format = useFormats()
  const { day } = figures.asOf
  const isFilling = address.per === "" && day < addDays(jakartaDay(new Date()), -2)
  return (
    <Notice tone="warn" title={text.title}>
      {text.text} {isFilling ? `${text.filling(format.day(day))} ` : null}
      <a class="practice-link" href={`#${addressText({ ...inView(address, address.view), book: home.book })}`}>
        {text.toLive}
      </a>
    </Notice>
  )
}

/** While nobody in the country is activated there is nothing to look at: an invented book is offered at first glance. */
export const PracticeOffer = ({ books, address }: { books: Books | undefined; address: Address }) => {
  const text = useTexts(practiceWords)
  const practice = books?.books.find(({ kind }) => kind === "practice")
  if (practice === undefined) return null
  return (
    <Notice tone="info" title={text.emptyTitle}>
      {text.empty}{" "}
      <a
        class="practice-link"
        href={`#${addressText({ ...home, book: practice.book, code: practice.regionCode, view: address.view })}`}
      >
        {text.toPractice}
      </a>
    </Notice>
  )
}

/** Instead of a view that an invented book has nothing for. */
export const LiveOnly = ({ name, address }: { name: ViewName; address: Address }) => {
  const text = useTexts(practiceWords)
  const { views } = useTexts(viewWords)
  return (
    <section class="card stack-s">
      <h2>{text.liveOnlyTitle(views[name])}</h2>
      <p>{text.liveOnly}</p>
      <a class="practice-link" href={`#${addressText({ ...home, code: address.code, view: name })}`}>
        {text.viewLive}
      </a>
    </section>
  )
}
