import type { LookupReply } from "@jatidiri/activation/contract"
import { type Evidence, parseRequest, type RefusalReason, refusalReasons } from "@jatidiri/field"
import { Button, Dialog, Notice, Switch, useTexts } from "@jatidiri/web"
import { useCallback, useState } from "preact/hooks"
import { deskWords } from "../words/desk-words.ts"
import { RecordCard } from "./record-card.tsx"

type Document = Evidence["document"]
const documents: readonly Document[] = ["ktp-el", "recording", "other"]

const DocumentChoice = ({ chosen, onChoose }: { chosen: Document; onChoose: (document: Document) => void }) => {
  const text = useTexts(deskWords)
  return (
    <fieldset class="choices">
      <legend>{text.document}</legend>
      {documents.map((document) => (
        <label key={document} class="choice">
          <input type="radio" name="document" checked={chosen === document} onChange={() => onChoose(document)} />
          <span>{text.documents[document]}</span>
        </label>
      ))}
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

const deviceOf = (request: string): string => {
  const parsed = parseRequest(request)
  if (!parsed.ok) return ""
  const { platform, browser } = parsed.value.payload.device
  return `${platform} · ${browser}`
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
  const approve = async (): Promise<void> => {
    setBusy(true)
    await onYes({ document, face: "match", reader: "none" })
    setBusy(false)
  }
  return (
    <section class="card stack decision" aria-label={text.compare}>
      {found.resident === undefined ? null : <RecordCard resident={found.resident} device={deviceOf(found.request)} />}
      {refusal === undefined ? (
        <>
          <Notice title={text.compare}>{text.compareDetail}</Notice>
          <DocumentChoice chosen={document} onChoose={setDocument} />
          <Switch label={text.faceMatches} on={matches} onChange={setMatches} />
          <Button disabled={!matches} busy={busy} icon="check" onPress={approve}>
            {text.approve}
          </Button>
        </>
      ) : (
        <Notice tone="no" title={text.notEligible} live>
          {text.eligibility[refusal]}
        </Notice>
      )}
      <div class="pair">
        <Button kind="danger" onPress={() => setRefusing(true)}>
          {text.refuse}
        </Button>
        <Button kind="plain" icon="back" onPress={onBack}>
          {text.back}
        </Button>
      </div>
      {refusing ? <RefuseDialog onClose={close} onRefuse={onNo} /> : null}
    </section>
  )
}
