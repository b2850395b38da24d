import { Button, Header, Notice, Screen, useFormats, useTexts } from "@jatidiri/web"
import { useCallback, useEffect, useState } from "preact/hooks"
import { type Delivery, deliver } from "../journal/deliver.ts"
import { openDeviceStores } from "../journal/device-stores.ts"
import { SaveButton } from "../journal/file/save-button.tsx"
import { waitingRows } from "../journal/rows.ts"
import { deskWords } from "../words/desk-words.ts"
import { revokedWords } from "../words/revoked-words.ts"
import { sessionWords } from "../words/session-words.ts"
import { ensureKeys } from "./device.ts"
import type { Person } from "./revoked.ts"
import { LanguageButton } from "./sign-in-screen.tsx"

const openWhatWaits = async ({ officerId }: Person) => {
  const stores = await openDeviceStores(officerId)
  const waiting = waitingRows(await stores.all("entries")).length
  return { journal: { stores, keys: await ensureKeys(stores) }, waiting }
}

const useDeliveryWords = (delivery: Delivery | undefined): string | undefined => {
  const text = useTexts(revokedWords)
  const desk = useTexts(deskWords)
  const { signedOutDetail } = useTexts(sessionWords)
  if (delivery === undefined || delivery === "done") return undefined
  const words = {
    offline: desk.offlineDetail,
    broken: desk.broken,
    "put-off": text.putOff,
    "signed-out": signedOutDetail,
  }
  return words[delivery]
}

type UndeliveredProps = { readonly whose: Person; readonly mayDeliver: boolean; readonly onSignedOut: () => void }

/** What was signed here and the office lacks: into a file, or with a session straight there, where it is held. */
const Undelivered = ({ whose, mayDeliver, onSignedOut }: UndeliveredProps) => {
  const text = useTexts(revokedWords)
  const { number } = useFormats()
  const [found, setFound] = useState<Awaited<ReturnType<typeof openWhatWaits>>>()
  const [busy, setBusy] = useState(false)
  const [delivery, setDelivery] = useState<Delivery>()
  const words = useDeliveryWords(delivery)
  const look = useCallback(() => openWhatWaits(whose).then(setFound), [whose])
  useEffect(() => {
    look().catch(() => undefined)
  }, [look])
  if (found === undefined) return null
  if (found.waiting === 0) return <p>{text.nothingWaits}</p>
  const send = async (): Promise<void> => {
    setBusy(true)
    setDelivery(undefined)
    const delivered = await deliver(found.journal).catch(() => ({ delivery: "broken" }) as const)
    await look().catch(() => undefined)
    setDelivery(delivered.delivery)
    setBusy(false)
    if (delivered.delivery === "signed-out") onSignedOut()
  }
  return (
    <>
      <p>{text.waiting(number(found.waiting))}</p>
      {words === undefined ? null : (
        <Notice tone="warn" live>
          {words}
        </Notice>
      )}
      {mayDeliver ? (
        <Button icon="refresh" busy={busy} onPress={send}>
          {text.send}
        </Button>
      ) : null}
      <SaveButton journal={found.journal} officer={whose} />
    </>
  )
}

type Props = {
  readonly whose?: Person | undefined
  /** Somebody is signed in. */
  readonly mayDeliver: boolean
  readonly signInPlace: string
  readonly onSignedOut: () => void
}

/** The office has revoked this device: nothing is done here any more but giving up what it signed. */
export const RevokedScreen = ({ whose, mayDeliver, signInPlace, onSignedOut }: Props) => {
  const text = useTexts(revokedWords)
  return (
    <Screen header={<Header title={text.title}>{<LanguageButton />}</Header>}>
      <div class="stack sign-in">
        <div class="card stack">
          <h1>{text.heading}</h1>
          <Notice tone="warn">{text.erased}</Notice>
          <p>{text.whatToDo}</p>
          {whose === undefined ? (
            <p>{text.signInToDeliver}</p>
          ) : (
            <Undelivered whose={whose} mayDeliver={mayDeliver} onSignedOut={onSignedOut} />
          )}
          {mayDeliver ? null : (
            <Button kind="secondary" icon="lock" href={`#${signInPlace}`}>
              {text.signIn}
            </Button>
          )}
        </div>
      </div>
    </Screen>
  )
}
