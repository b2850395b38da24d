import { Button, Dialog, type Texts, useTexts } from "@jatidiri/web"
import { useCallback, useState } from "preact/hooks"
import type { WalletStores } from "../store/shapes.ts"

type Words = {
  readonly ask: string
  readonly title: string
  readonly lead: string
  readonly more: string
  readonly erase: string
  readonly keep: string
}

const words: Texts<Words> = {
  id: {
    ask: "Lupa PIN?",
    title: "Lupa PIN?",
    lead: "PIN tidak dapat dibaca atau dikirim ulang oleh siapa pun, juga oleh petugas.",
    more: "Anda dapat mengosongkan Dompet di ponsel ini, lalu memulihkannya dengan kode pemulihan, atau meminta petugas mengaktifkan lagi. KTP-el Anda tetap berlaku.",
    erase: "Kosongkan dan mulai lagi",
    keep: "Batal",
  },
  en: {
    ask: "Forgot the PIN?",
    title: "Forgot the PIN?",
    lead: "Nobody can read the PIN or send it again, not even an officer.",
    more: "You can empty Dompet on this phone, then recover with the recovery code, or ask an officer to activate again. Your KTP-el stays valid.",
    erase: "Empty and start over",
    keep: "Cancel",
  },
}

type Props = { readonly stores: WalletStores; readonly onErased: () => void }

/** The only way on for whoever forgot the PIN. Asked once more, since nothing here comes back. */
export const ForgottenPin = ({ stores, onErased }: Props) => {
  const text = useTexts(words)
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const close = useCallback(() => setAsking(false), [])
  const erase = async (): Promise<void> => {
    setBusy(true)
    await stores.clear()
    onErased()
  }
  return (
    <>
      <Button kind="plain" onPress={() => setAsking(true)}>
        {text.ask}
      </Button>
      {asking ? (
        <Dialog
          title={text.title}
          onClose={close}
          actions={
            <>
              <Button kind="danger" busy={busy} onPress={erase}>
                {text.erase}
              </Button>
              <Button kind="secondary" onPress={close}>
                {text.keep}
              </Button>
            </>
          }
        >
          <div class="stack-s">
            <p>{text.lead}</p>
            <p>{text.more}</p>
          </div>
        </Dialog>
      ) : null}
    </>
  )
}
