import type { InvitationReply } from "@jatidiri/activation/contract"
import { Button, Icon, QrCode, Scanner, shownCode, useTexts } from "@jatidiri/web"
import { deskWords } from "../words/desk-words.ts"
import { Keys } from "./keys.tsx"
import { RequestEntry } from "./request-entry.tsx"

type Ways = { readonly onScan: () => void; readonly onInvite: () => void; readonly onText: (text: string) => void }

/** The three ways to a request: camera, typed code or hand scanner, or the desk's own code for the resident's camera. */
export const Entrance = ({ onScan, onInvite, onText }: Ways) => {
  const text = useTexts(deskWords)
  return (
    <section class="card entrance" aria-label={text.ways}>
      <button type="button" class="scan-tile" aria-keyshortcuts="F2" onClick={onScan}>
        <span class="inside">
          <Icon name="scan" size={64} />
          <strong>{text.scan}</strong>
          <Keys>F2</Keys>
        </span>
      </button>
      <div class="stack">
        <RequestEntry onText={onText} />
        <div class="invite">
          <p class="small">{text.inviteHint}</p>
          <Button kind="secondary" icon="show" onPress={onInvite}>
            {text.invite}
          </Button>
        </div>
      </div>
    </section>
  )
}

export const Scanning = ({ onText, onBack }: { onText: (text: string) => void; onBack: () => void }) => {
  const text = useTexts(deskWords)
  return (
    <section class="card stack scanning" aria-label={text.scan}>
      <h2 tabIndex={-1} data-step-start>
        {text.scan}
      </h2>
      <Scanner onText={onText} hint={text.scanHint} />
      <Button kind="secondary" icon="back" onPress={onBack}>
        {text.back}
      </Button>
    </section>
  )
}

export const Inviting = ({ invitation, onBack }: { invitation: InvitationReply; onBack: () => void }) => {
  const text = useTexts(deskWords)
  return (
    <section class="card stack outcome" aria-label={text.inviteCode}>
      <h2 tabIndex={-1} data-step-start>
        {text.inviteCode}
      </h2>
      <p>{text.inviteDetail}</p>
      <QrCode text={invitation.url} label={text.inviteCode} />
      <p class="tx-code figures">{shownCode(invitation.code)}</p>
      <Button kind="secondary" icon="back" onPress={onBack}>
        {text.back}
      </Button>
    </section>
  )
}
