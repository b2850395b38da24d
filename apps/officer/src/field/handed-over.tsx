import { DeliveryMark, Monogram, useTexts } from "@jatidiri/web"
import { useEffect, useMemo, useState } from "preact/hooks"
import type { EntryRow } from "../journal/device-stores.ts"
import { dayWords } from "../words/day-words.ts"
import { fieldWords } from "../words/field-words.ts"
import { type FieldApproval, makeHandoverReader } from "./approve-in-field.ts"
import { isOpen } from "./withdraw.ts"

/** All films of the pack that is open, the latest first. */
export const useHandovers = (packKey: CryptoKey, rows: readonly EntryRow[]): readonly FieldApproval[] => {
  const [all, setAll] = useState<readonly FieldApproval[]>([])
  const read = useMemo(() => makeHandoverReader(packKey), [packKey])
  useEffect(() => {
    let left = false
    read(rows).then((found) => {
      if (!left) setAll(found)
    })
    return () => {
      left = true
    }
  }, [read, rows])
  return all
}

type Props = {
  readonly all: readonly FieldApproval[]
  readonly onShow: (approval: FieldApproval) => void
}

/** Who was approved under this pack, the latest first: a film that was missed is shown again, and nothing is signed twice. */
export const HandedOver = ({ all, onShow }: Props) => {
  const text = useTexts(fieldWords)
  const day = useTexts(dayWords)
  return (
    <section class="card stack-s" aria-label={text.handedOver}>
      <h2>{text.handedOver}</h2>
      {all.length === 0 ? <p class="small">{text.handedOverNone}</p> : null}
      <ul class="queue">
        {all.map((approval) => (
          <li key={approval.row.jti}>
            <button type="button" class="queued" onClick={() => onShow(approval)}>
              <span class="inside">
                <Monogram name={approval.handover.name} />
                <span>
                  <span class="unseen">{text.showAgain}</span> <strong>{approval.handover.name}</strong>
                  {approval.row.state === "refused" ? (
                    <span class="small">{text.refused}</span>
                  ) : (
                    <DeliveryMark state={approval.row.state} />
                  )}
                  {isOpen(approval.row) ? <span class="small">{day.notHandedOver}</span> : null}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
