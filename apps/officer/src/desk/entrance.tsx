import type { InvitationReply } from "@jatidiri/activation/contract"
import { Button, CodeEntry, QrCode, Scanner, shownCode, useTexts } from "@jatidiri/web"
import { deskWords } from "../words/desk-words.ts"

type Ways = { readonly onScan: () => void; readonly onInvite: () => void; readonly onCode: (code: string) => void }

/** The three ways to a request: camera, typed code, or the desk's own code for the resident's camera. */
export const Entrance = ({ onScan, onInvite, onCode }: Ways) => {
  const text = useTexts(deskWords)
  return (
    <section class="card stack" aria-label={text.scan}>
      <Button icon="scan" onPress={onScan}>
        {text.scan}
      </Button>
      <CodeEntry label={text.typed} hint={text.typedHint} action={text.open} wrong={text.wrongCode} onCode={onCode} />
      <Button kind="plain" icon="show" onPress={onInvite}>
        {text.invite}
      </Button>
    </section>
  )
}

export const Scanning = ({ onText, onBack }: { onText: (text: string) => void; onBack: () => void }) => {
  const text = useTexts(deskWords)
  return (
    <section class="card stack">
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
    <section class="card stack outcome">
      <h2>{text.inviteCode}</h2>
      <p>{text.inviteDetail}</p>
      <QrCode text={invitation.url} label={text.inviteCode} />
      <p class="tx-code figures">{shownCode(invitation.code)}</p>
      <Button kind="secondary" icon="back" onPress={onBack}>
        {text.back}
      </Button>
    </section>
  )
}
