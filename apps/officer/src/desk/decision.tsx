import type { LookupReply } from "@jatidiri/activation/contract"
import { type Evidence, parseRequest, type RefusalReason, refusalReasons } from "@jatidiri/field"
import { Button, Dialog, Notice, Switch, useTexts } from "@jatidiri/web"
import { useCallback, useState } from "preact/hooks"
import { deskWords } from "../words/desk-words.ts"
import { Keys, useShortcuts } from "./keys.tsx"
import { RecordCard } from "./record-card.tsx"
import { shownNik } from "./shown-nik.ts"

type Document = Evidence["document"]
const documents: readonly Document[] = ["ktp-el", "recording", "other"]

const DocumentChoice = ({ chosen, onChoose }: { chosen: Document; onChoose: (document: Document) => void }) => {
  const text = useTexts(deskWords)
  return (
    <fieldset class="choices">
      <legend>{text.document}</legend>
      <div class="choice-row">
        {documents.map((document) => (
          <label key={document} class="choice">
            <input type="radio" name="document" checked={chosen === document} onChange={() => onChoose(document)} />
            <span>{text.documents[document]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

const RefuseDialog = ({ onClose, onRefuse }: { onClose: () => void; onRefuse: (reason: RefusalReason) => void }) => {
  const text = useTexts(deskWords)
  return (
    <Dialog
      title={text.refuseTitle}
      onClose={onClose}
      actions={
        <Button kind="secondary" onPress={onClose}>
          {text.back}
        </Button>
      }
    >
      <p>{text.refuseDetail}</p>
      <div class="stack-s reasons">
        {refusalReasons.map((reason) => (
          <Button key={reason} kind="danger" onPress={() => onRefuse(reason)}>
            {text.reasons[reason]}
          </Button>
        ))}
      </div>
    </Dialog>
  )
}

/** What the resident typed, grouped as its parts: the officer holds it against the card. */
const nikOf = (request: string): string | undefined => {
  const parsed = parseRequest(request)
  return parsed.ok ? shownNik(parsed.value.payload.nik) : undefined
}

type Props = {
  readonly found: LookupReply
  readonly onYes: (evidence: Evidence) => Promise<void>
  readonly onNo: (reason: RefusalReason) => Promise<void>
  readonly onBack: () => void
}

/** Compare, then yes or a coded no. The yes stays closed until the officer has said that the face matches. */
export const Decision = ({ found, onYes, onNo, onBack }: Props) => {
  const text = useTexts(deskWords)
  const [document, setDocument] = useState<Document>("ktp-el")
  const [matches, setMatches] = useState(false)
  const [refusing, setRefusing] = useState(false)
  const [busy, setBusy] = useState(false)
  const close = useCallback(() => setRefusing(false), [])
  const refusal = "refusal" in found.eligibility ? found.eligibility.refusal : undefined
  const nik = nikOf(found.request)
  const allowed = refusal === undefined && matches && !busy
  const approve = async (): Promise<void> => {
    setBusy(true)
    await onYes({ document, face: "match", reader: "none" }).finally(() => setBusy(false))
  }
  useShortcuts({
    F4: () => setMatches(!matches),
    F8: () => setRefusing(true),
    Escape: onBack,
    "Ctrl+Enter": () => {
      if (allowed) approve()
    },
  })
  return (
    <section class="card decision" aria-label={text.compare}>
      {found.resident === undefined ? null : <RecordCard resident={found.resident} request={found.request} />}
      {refusal === undefined ? (
        <>
          <Notice title={text.compare}>{text.compareDetail}</Notice>
          <DocumentChoice chosen={document} onChoose={setDocument} />
          <Switch
            label={
              <>
                <strong>{text.faceMatches}</strong> <Keys>F4</Keys>
              </>
            }
            on={matches}
            onChange={setMatches}
          />
        </>
      ) : (
        <div tabIndex={-1} data-step-start>
          <Notice tone="no" title={text.notEligible} live>
            {text.eligibility[refusal]}
            {found.resident === undefined && nik !== undefined ? <b class="figures nik-asked">NIK {nik}</b> : null}
          </Notice>
        </div>
      )}
      <div class={refusal === undefined ? "verdict" : "verdict without-yes"}>
        {refusal === undefined ? (
          <Button disabled={!matches} busy={busy} icon="check" onPress={approve}>
            {text.approve} <Keys>Ctrl ↵</Keys>
          </Button>
        ) : null}
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
