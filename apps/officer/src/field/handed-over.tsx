import { DeliveryMark, Monogram, useTexts } from "@jatidiri/web"
import { useEffect, useMemo, useState } from "preact/hooks"
import type { EntryRow } from "../journal/device-stores.ts"
import { dayWords } from "../words/day-words.ts"
import { deskWords } from "../words/desk-words.ts"
import { fieldWords } from "../words/field-words.ts"
import { type FieldApproval, makeHandoverReader } from "./approve-in-field.ts"
import { isUnfinished, standingOf } from "./standing.ts"

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

/** Held or refused is said in words; everything else is where the entry is. */
const StandingMark = ({ row, handover }: FieldApproval) => {
  const text = useTexts(fieldWords)
  const desk = useTexts(deskWords)
  const standing = standingOf(row, handover)
  if (standing === "approved" && row.state !== "refused") return <DeliveryMark state={row.state} />
  return <span class="small">{standing === "held" ? desk.heldForReview : text.refusedByOffice}</span>
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
                  <StandingMark {...approval} />
                  {isUnfinished(approval) ? <span class="small">{day.notHandedOver}</span> : null}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
