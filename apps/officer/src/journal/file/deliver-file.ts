import { parseJournal } from "@jatidiri/field"
import type { Problem } from "@jatidiri/web"
import { requestsOf } from "../batch.ts"
import type { EntryContent, EntryRow } from "../device-stores.ts"
import { afterSilence, more, mostAtOnce } from "../pace.ts"
import { type Results, sendEntries } from "../send-entries.ts"
import type { FileContent, FileGroup } from "./file-content.ts"

/** One entry of a file as the list shows it: no name, no NIK. */
export type FileEntry = {
  /** Place in the file; an entry that cannot be read has no other name. */
  readonly number: number
  readonly jti?: string | undefined
  readonly kind?: EntryRow["kind"] | undefined
  readonly seq?: number | undefined
  readonly at?: number | undefined
  readonly content: EntryContent
  readonly mandate: string
  readonly answer?: Results[number] | undefined
}

const readEntry = (content: EntryContent, { mandate }: FileGroup, number: number): FileEntry => {
  const parsed = parseJournal(content.compact)
  if (!parsed.ok) return { number, content, mandate }
  const { jti, seq, iat } = parsed.value.entry.payload
  const kind = parsed.value.is === "voucher" ? "voucher" : parsed.value.entry.payload.kind
  return { number, jti, seq, kind, at: iat, content, mandate }
}

export const entriesOf = ({ groups }: FileContent): FileEntry[] =>
  groups
    .flatMap((group) => group.entries.map((content) => [content, group] as const))
    .map(([content, group], at) => readEntry(content, group, at + 1))

export type Progress = { readonly entries: readonly FileEntry[]; readonly atOnce: number }
export type Stopped =
  | { readonly is: "done" | "offline" | "signed-out" | "broken" }
  | { readonly is: "refused"; readonly problem: Problem }
type Going = Progress & { readonly stopped?: Stopped }

/** Answers come in the order of the entries; one that cannot be read has only its place. */
const answered = (entries: readonly FileEntry[], sent: readonly FileEntry[], results: Results): FileEntry[] => {
  const answers = new Map(sent.map(({ number }, at) => [number, results[at]]))
  return entries.map((entry) => ({ ...entry, answer: answers.get(entry.number) ?? entry.answer }))
}

const oneGoing = async ({ entries, atOnce }: Progress): Promise<Going> => {
  const [first, ...others] = entries.filter(({ answer }) => answer === undefined)
  if (first === undefined) return { entries, atOnce, stopped: { is: "done" } }
  const sent = [first, ...others.filter(({ mandate }) => mandate === first.mandate)].slice(0, atOnce)
  const contents = sent.map(({ content }) => content)
  const sending = await sendEntries({
    mandate: first.mandate,
    entries: contents.map(({ compact }) => compact),
    requests: requestsOf(contents),
  })
  if (sending.is === "offline") return { entries, atOnce: afterSilence(atOnce), stopped: { is: "offline" } }
  if (sending.is !== "answered") return { entries, atOnce, stopped: sending }
  if (sending.results.length !== sent.length) return { entries, atOnce, stopped: { is: "broken" } }
  return { entries: answered(entries, sent, sending.results), atOnce: more(atOnce) }
}

/** Sends what has no answer yet until all have one or the line ends; told after each step. */
export const deliverEntries = async (
  from: Progress,
  onStep: (progress: Progress) => void,
): Promise<Required<Going>> => {
  const { stopped, ...next } = await oneGoing(from)
  onStep(next)
  return stopped === undefined ? deliverEntries(next, onStep) : { ...next, stopped }
}

export const firstProgress = (content: FileContent): Progress => ({ entries: entriesOf(content), atOnce: mostAtOnce })
