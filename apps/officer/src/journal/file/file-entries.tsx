import { DeliveryMark, Icon, useFormats, useTexts } from "@jatidiri/web"
import { deskWords } from "../../words/desk-words.ts"
import { fileWords } from "../../words/file-words.ts"
import type { FileEntry } from "./deliver-file.ts"

const Answer = ({ answer }: Pick<FileEntry, "answer">) => {
  const text = useTexts(fileWords)
  const desk = useTexts(deskWords)
  if (answer === undefined) return <span class="small">{text.answers.none}</span>
  if (answer.result === "accepted" && answer.code === undefined) return <DeliveryMark state="acknowledged" />
  if (answer.result === "refused") {
    const { code = "?" } = answer
    return (
      <span>
        <span class="delivery refused">
          <Icon name="cross" size={18} /> {text.answers.refused}
        </span>
        <span class="small">{desk.bounds[code] ?? `${desk.otherRefusal} (${code})`}</span>
      </span>
    )
  }
  return (
    <span>
      <DeliveryMark state="acknowledged" />
      <span class="small">
        {answer.result === "already-known"
          ? text.answers["already-known"]
          : (desk.held[answer.code ?? ""] ?? desk.heldForReview)}
      </span>
    </span>
  )
}

const countAnswers = (entries: readonly FileEntry[], result: "accepted" | "already-known" | "refused"): number =>
  entries.filter(({ answer }) => answer?.result === result).length

/** What the office said of each entry; nobody is named. */
export const FileEntries = ({ entries }: { entries: readonly FileEntry[] }) => {
  const text = useTexts(fileWords)
  const { number, dateTime } = useFormats()
  const sums = (["accepted", "already-known", "refused"] as const).map((result) =>
    number(countAnswers(entries, result)),
  )
  const [accepted = "", known = "", refused = ""] = sums
  return (
    <>
      <p class="figures">{text.sums(accepted, known, refused)}</p>
      <ul class="file-entries">
        {entries.map(({ number: place, kind, seq, at, answer }) => (
          <li key={place} class="apart">
            <span>
              <strong>{text.entry(number(seq ?? place), text.kinds[kind ?? "unreadable"])}</strong>
              {at === undefined ? null : <span class="small">{dateTime(new Date(at * 1000))}</span>}
            </span>
            <Answer answer={answer} />
          </li>
        ))}
      </ul>
    </>
  )
}
