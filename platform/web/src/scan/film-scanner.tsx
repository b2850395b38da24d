import { useEffect, useRef, useState } from "preact/hooks"
import { useTexts } from "../language/language.ts"
import { Notice, Progress } from "../parts/pieces.tsx"
import { Scanner } from "./scanner.tsx"
import { words } from "./words.ts"

/** What puts a film's frames together; `makeCollector` of `@jatidiri/proximity` makes one. */
export type FilmCollector = {
  add(text: string): boolean
  progress(): { readonly known: number; readonly blocks: number }
  finish(): Promise<Uint8Array | undefined>
}

type Remark = "stranger" | "spoilt"

/** Quarters are told aloud, single pieces only shown: forty remarks in ten seconds would help nobody. */
const quarterOf = (known: number, blocks: number): number => (blocks === 0 ? 0 : Math.floor((known / blocks) * 4))

const patienceMilliseconds = 8000

/** A film was begun, and nothing new of it was read for a while. */
const useIsStuck = (known: number, seesFilm: boolean): boolean => {
  const [stuckAt, setStuckAt] = useState<number>()
  useEffect(() => {
    if (!seesFilm) return
    const timer = setTimeout(() => setStuckAt(known), patienceMilliseconds)
    return () => clearTimeout(timer)
  }, [known, seesFilm])
  return seesFilm && stuckAt === known
}

const useFilm = (collect: () => FilmCollector, onMessage: (message: Uint8Array) => void) => {
  const [collector] = useState(collect)
  const [progress, setProgress] = useState(collector.progress())
  const [remark, setRemark] = useState<Remark>()
  const whole = useRef(false)
  const take = async (text: string): Promise<void> => {
    if (whole.current) return
    collector.add(text)
    const { known, blocks } = collector.progress()
    setProgress({ known, blocks })
    setRemark((before) => (blocks === 0 ? "stranger" : known > 1 || before === "stranger" ? undefined : before))
    if (blocks === 0 || known < blocks) return
    whole.current = true
    const message = await collector.finish()
    if (message !== undefined) return onMessage(message)
    whole.current = false
    setProgress(collector.progress())
    setRemark("spoilt")
  }
  return { progress, remark, take }
}

/** Scans a film of QR codes and tells its message once, with a bar of how much is known. */
export const FilmScanner = ({
  collect,
  onMessage,
  hint,
}: {
  collect: () => FilmCollector
  onMessage: (message: Uint8Array) => void
  hint?: string
}) => {
  const text = useTexts(words)
  const { progress, remark, take } = useFilm(collect, onMessage)
  const { known, blocks } = progress
  const isStuck = useIsStuck(known, blocks > 0 && known < blocks)
  const quarter = quarterOf(known, blocks)
  return (
    <div class="stack">
      <Scanner onText={take} {...(hint === undefined ? {} : { hint })} />
      <Progress
        label={blocks === 0 ? text.waitingForFilm : text.pieces(known, blocks)}
        share={blocks === 0 ? 0 : known / blocks}
      />
      <p class="unseen" role="status">
        {quarter === 0 ? "" : `${quarter * 25} %`}
      </p>
      {remark === undefined && !isStuck ? null : (
        <Notice tone="warn" live>
          {text[remark ?? "stuck"]}
        </Notice>
      )}
    </div>
  )
}
