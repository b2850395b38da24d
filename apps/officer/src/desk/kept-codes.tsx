import { Button, DeliveryMark, Monogram, Notice, useTexts } from "@jatidiri/web"
import { useEffect, useMemo, useState } from "preact/hooks"
import type { Journal } from "../journal/chain.ts"
import { type DeskApproval, isUntold, makeCodeReader } from "../journal/desk-codes.ts"
import type { EntryRow } from "../journal/device-stores.ts"
import { codeWords } from "../words/code-words.ts"
import { Keys, useShortcuts } from "./keys.tsx"

/** Further back nobody still waits for his code at this desk. */
const shownCodes = 5
const none: readonly DeskApproval[] = []

/** The codes that this desk still has, the latest first. */
export const useKeptCodes = (journal: Journal | undefined, rows: readonly EntryRow[]): readonly DeskApproval[] => {
  const [all, setAll] = useState(none)
  const key = journal?.keys.seal
  const read = useMemo(() => (key === undefined ? undefined : makeCodeReader(key)), [key])
  useEffect(() => {
    let left = false
    read?.(rows).then((found) => {
      if (!left) setAll(found)
    })
    return () => {
      left = true
    }
  }, [read, rows])
  return all
}

type Props = { readonly all: readonly DeskApproval[]; readonly onShow: (one: DeskApproval) => void }

/** Whoever was approved last may sit there without his code. */
export const UntoldNotice = ({ all, except, onShow }: Props & { readonly except: string | undefined }) => {
  const text = useTexts(codeWords)
  const untold = all.find((one) => one.row.jti !== except && isUntold(one))
  useShortcuts(untold === undefined ? {} : { F4: () => onShow(untold) })
  if (untold === undefined) return null
  return (
    <Notice tone="warn" title={text.untold(untold.kept.name)}>
      <div class="stack-s">
        <p>{text.untoldDetail}</p>
        <Button kind="secondary" icon="show" onPress={() => onShow(untold)}>
          {text.goOn} <Keys>F4</Keys>
        </Button>
      </div>
    </Notice>
  )
}

/** Who was approved here lately: a code that was not understood is read once more, and nothing is signed twice. */
export const KeptCodes = ({ all, onShow }: Props) => {
  const text = useTexts(codeWords)
  if (all.length === 0) return null
  return (
    <section class="card stack-s" aria-label={text.title}>
      <h2>{text.title}</h2>
      <ul class="queue">
        {all.slice(0, shownCodes).map((one) => (
          <li key={one.row.jti}>
            <button type="button" class="queued" onClick={() => onShow(one)}>
              <span class="inside">
                <Monogram name={one.kept.name} />
                <span>
                  <span class="unseen">{text.showAgain}</span> <strong>{one.kept.name}</strong>
                  {one.row.state === "refused" ? null : <DeliveryMark state={one.row.state} />}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
