import { type Book, type BookKind, type Books, type Figures, nationCode } from "@jatidiri/monitoring/contract"
import { Header, useFormats, useLanguage, useTexts } from "@jatidiri/web"
import { type Address, home } from "../address/address.ts"
import { Choice } from "../pieces/choice.tsx"
import { cutOffText } from "../pieces/source-line.tsx"
import { pieceWords } from "../pieces/words.ts"
import { practiceWords } from "../practice/words.ts"
import { screenWords } from "../words/screen-words.ts"
import { LanguageButton } from "./language-button.tsx"

type SwitcherProps = {
  readonly books: Books
  readonly address: Address
  readonly change: (part: Partial<Address>) => void
}

/** The live book, and below it an invented one to practise on and the offices whose statements were loaded. */
export const BookSwitcher = ({ books, address, change }: SwitcherProps) => {
  const text = useTexts(screenWords)
  const language = useLanguage()
  const optionOf = ({ book, title }: Book) => ({ value: book, label: title[language] })
  const practice = useTexts(practiceWords)
  const groupOf = (label: string, wanted: BookKind) => ({
    label,
    options: books.books.filter(({ kind }) => kind === wanted).map(optionOf),
  })
  return (
    <Choice
      label={text.book}
      value={address.book}
      options={[{ value: "live", label: text.liveBook }]}
      groups={[groupOf(practice.group, "practice"), groupOf(text.scenarioGroup, "scenario")]}
      onChange={(book) => {
        const start = books.books.find((one) => one.book === book)?.regionCode ?? nationCode
        change({ ...home, book, code: start, view: address.view })
      }}
    />
  )
}

/** Until when the figures count: the moment of the live book, the end of a past day, or when an office spoke. */
export const CutOff = ({ figures }: { figures: Figures }) => {
  const text = useTexts(pieceWords)
  const format = useFormats()
  return <p class="small">{cutOffText(figures, text, format)}</p>
}

export const TopBar = ({ fetchedAt }: { fetchedAt: Date | undefined }) => {
  const text = useTexts(screenWords)
  const format = useFormats()
  return (
    <Header title={text.title}>
      <span class="head-right">
        {fetchedAt === undefined ? null : (
          <span class="live small">
            <i aria-hidden="true" />
            {text.updated(format.time(fetchedAt))}
          </span>
        )}
        <LanguageButton />
      </span>
    </Header>
  )
}
