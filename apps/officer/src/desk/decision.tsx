import type { EligibilityRefusal, LookupReply } from "@jatidiri/activation/contract"
import { type Evidence, parseRequest, type RefusalReason } from "@jatidiri/field"
import { Button, Notice, useTexts } from "@jatidiri/web"
import { useCallback, useState } from "preact/hooks"
import { dayWords } from "../words/day-words.ts"
import { deskWords } from "../words/desk-words.ts"
import { Compare } from "./compare.tsx"
import { Keys, useShortcuts } from "./keys.tsx"
import { RecordCard } from "./record-card.tsx"
import { RefuseDialog } from "./refuse-dialog.tsx"
import { shownNik } from "./shown-nik.ts"

type Document = Evidence["document"]

/** What the resident typed, grouped as its parts: the officer holds it against the card. */
const nikOf = (request: string): string | undefined => {
  const parsed = parseRequest(request)
  return parsed.ok ? shownNik(parsed.value.payload.nik) : undefined
}

const NotEligible = ({ found, refusal }: { found: LookupReply; refusal: EligibilityRefusal }) => {
  const text = useTexts(deskWords)
  const nik = nikOf(found.request)
  return (
    <div tabIndex={-1} data-step-start>
      <Notice tone="no" title={text.notEligible} live>
        {text.eligibility[refusal]}
        {found.resident === undefined && nik !== undefined ? <b class="figures nik-asked">NIK {nik}</b> : null}
      </Notice>
    </div>
  )
}

type Props = {
  readonly found: LookupReply
  readonly onYes: (evidence: Evidence) => Promise<void>
  readonly onNo: (reason: RefusalReason) => Promise<void>
  readonly onBack: () => void
  /** His recording was completed here a moment ago. */
  readonly recorded?: boolean
  /** Where that would help, the officer says so. */
  readonly onRecorded?: (() => Promise<void>) | undefined
}

/** Compare, then yes or a coded no. The yes stays closed until the officer has said that the face matches. */
export const Decision = ({ found, onYes, onNo, onBack, recorded = false, onRecorded }: Props) => {
  const text = useTexts(deskWords)
  const day = useTexts(dayWords)
  const [document, setDocument] = useState<Document>(recorded ? "recording" : "ktp-el")
  const [matches, setMatches] = useState(false)
  const [refusing, setRefusing] = useState(false)
  const [busy, setBusy] = useState(false)
  const close = useCallback(() => setRefusing(false), [])
  const refusal = "refusal" in found.eligibility ? found.eligibility.refusal : undefined
  const allowed = refusal === undefined && matches && !busy
  const hold = async (act: Promise<void>): Promise<void> => {
    setBusy(true)
    await act.finally(() => setBusy(false))
  }
  const approve = (): Promise<void> => hold(onYes({ document, face: "match", reader: "none" }))
  const record = onRecorded && ((): Promise<void> => hold(onRecorded()))
  useShortcuts({
    F4: () => setMatches(!matches),
    F8: () => setRefusing(true),
    Escape: onBack,
    "Ctrl+Enter": () => {
      if (allowed) approve()
    },
    ...(record === undefined || busy ? {} : { F6: record }),
  })
  return (
    <section class="card decision" aria-label={text.compare}>
      {found.resident === undefined ? null : <RecordCard resident={found.resident} request={found.request} />}
      {refusal === undefined ? (
        <Compare {...{ recorded, document, matches }} onDocument={setDocument} onMatches={setMatches} />
      ) : (
        <NotEligible found={found} refusal={refusal} />
      )}
      <div class={refusal === undefined || record !== undefined ? "verdict" : "verdict without-yes"}>
        {refusal === undefined ? (
          <Button disabled={!matches} busy={busy} icon="check" onPress={approve}>
            {text.approve} <Keys>Ctrl ↵</Keys>
          </Button>
        ) : null}
        {record === undefined ? null : (
          <Button busy={busy} icon="people" onPress={record}>
            {day.recordedHere} <Keys>F6</Keys>
          </Button>
        )}
        <Button kind="danger" disabled={busy} onPress={() => setRefusing(true)}>
          {text.refuse} <Keys>F8</Keys>
        </Button>
        <Button kind="plain" disabled={busy} onPress={onBack}>
          {text.back}
        </Button>
      </div>
      {refusing ? <RefuseDialog onClose={close} onRefuse={onNo} /> : null}
    </section>
  )
}
