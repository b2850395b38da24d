import type { Movement, MovementsReply } from "@jatidiri/cards/contract"
import { Button, Notice, useFormats, useTexts } from "@jatidiri/web"
import { useCallback, useState } from "preact/hooks"
import { OfficeFrame, Waiting } from "../office/frame.tsx"
import { useAnswer, useTrouble } from "../office/use-answer.ts"
import { type StockWords, stockWords } from "../words/stock-words.ts"
import { readMovements, readStocks } from "./blanks-api.ts"

/** What an office may have said of it, in words; a code of later times stays itself. */
const reasonWords = (text: StockWords, reason: string): string | undefined => {
  const known: Readonly<Record<string, string>> = { ...text.spoilReasons, ...text.countReasons }
  return reason === "" ? undefined : (known[reason] ?? reason)
}

const titleOf = (text: StockWords, { kind, pieces, otherSite }: Movement): string => {
  if (kind !== "moved" || otherSite === null) return text.kinds[kind]
  return pieces < 0 ? text.movedTo(otherSite) : text.movedFrom(otherSite)
}

const Line = ({ one }: { one: Movement }) => {
  const text = useTexts(stockWords)
  const { number, dateTime } = useFormats()
  const said = [reasonWords(text, one.reason), one.letter || undefined, one.fromField ? text.fromField : undefined]
  return (
    <li class="movement">
      <span class="stack-s">
        <strong>{titleOf(text, one)}</strong>
        <span class="small">
          {[dateTime(new Date(one.at)), ...said.filter((words) => words !== undefined)].join(" · ")}
        </span>
      </span>
      <span class="figures movement-pieces">
        {one.pieces > 0 ? "+" : ""}
        {number(one.pieces)} <span class="small">{text.after(number(one.after))}</span>
      </span>
    </li>
  )
}

/** Page behind page, the latest first. */
const useMovements = (siteId: string, onEnded: () => void) => {
  const load = useCallback(() => readMovements(siteId), [siteId])
  const { state, again } = useAnswer(load, onEnded)
  const wordsFor = useTrouble(onEnded)
  const [later, setLater] = useState<readonly MovementsReply[]>([])
  const [trouble, setTrouble] = useState<string>()
  const pages = state.is === "here" ? [state.value, ...later] : []
  const next = pages.at(-1)?.next
  const more = async (): Promise<void> => {
    const answer = await readMovements(siteId, next)
    setTrouble(answer.kind === "ok" ? undefined : wordsFor(answer))
    if (answer.kind === "ok") setLater([...later, answer.value])
  }
  const movements = pages.flatMap((page) => page.movements)
  return { state, again, movements, trouble, ...(next === undefined ? {} : { more }) }
}

/** Whose movements they are, as soon as it is known. */
const useSiteName = (siteId: string, onEnded: () => void): string | undefined => {
  const { state } = useAnswer(readStocks, onEnded)
  return state.is === "here" ? state.value.sites.find((site) => site.siteId === siteId)?.name : undefined
}

/** Every movement of one site, with what was left after it. */
export const MovementsScreen = ({ siteId, onEnded }: { readonly siteId: string; readonly onEnded: () => void }) => {
  const text = useTexts(stockWords)
  const { state, again, movements, trouble, more } = useMovements(siteId, onEnded)
  const name = useSiteName(siteId, onEnded)
  return (
    <OfficeFrame title={text.history} back="/blangko">
      {name === undefined ? null : <h2>{name}</h2>}
      <Waiting state={state} onAgain={again}>
        {() => (
          <>
            {movements.length === 0 ? <p>{text.noMovements}</p> : null}
            {movements.length === 0 ? null : (
              <ul class="plain card movements">
                {movements.map((one) => (
                  <Line key={one.id} one={one} />
                ))}
              </ul>
            )}
            {trouble === undefined ? null : (
              <Notice tone="warn" live>
                {trouble}
              </Notice>
            )}
            {more === undefined ? null : (
              <Button kind="secondary" onPress={more}>
                {text.more}
              </Button>
            )}
          </>
        )}
      </Waiting>
    </OfficeFrame>
  )
}
