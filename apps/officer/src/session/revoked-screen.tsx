import { Button, Header, Notice, Screen, useFormats, useTexts } from "@jatidiri/web"
import { useEffect, useState } from "preact/hooks"
import { openDeviceStores } from "../journal/device-stores.ts"
import { SaveButton } from "../journal/file/save-button.tsx"
import type { Signed } from "../journal/open-journal.ts"
import { SendingTrouble } from "../journal/undelivered.tsx"
import { useUndelivered } from "../journal/use-undelivered.ts"
import { deskWords } from "../words/desk-words.ts"
import { revokedWords } from "../words/revoked-words.ts"
import { undeliveredWords } from "../words/undelivered-words.ts"
import { ensureKeys } from "./device.ts"
import type { Person } from "./revoked.ts"
import { LanguageButton } from "./sign-in-screen.tsx"

const openSigned = async ({ officerId }: Person): Promise<Signed> => {
  const stores = await openDeviceStores(officerId)
  return { stores, keys: await ensureKeys(stores) }
}

type UndeliveredProps = { readonly whose: Person; readonly mayDeliver: boolean; readonly onSignedOut: () => void }

/** What was signed here and the office lacks: into a file, or with a session straight there, where it is held. */
const Undelivered = ({ whose, mayDeliver, onSignedOut }: UndeliveredProps) => {
  const text = useTexts(revokedWords)
  const desk = useTexts(deskWords)
  const { nothingWaits } = useTexts(undeliveredWords)
  const { number } = useFormats()
  const [signed, setSigned] = useState<Signed>()
  const { waiting, delivery, busy, send } = useUndelivered(signed, onSignedOut)
  useEffect(() => {
    openSigned(whose)
      .then(setSigned)
      .catch(() => undefined)
  }, [whose])
  if (signed === undefined || waiting === undefined) return null
  if (waiting === 0) return <p>{nothingWaits}</p>
  return (
    <>
      <p>{text.waiting(number(waiting))}</p>
      <SendingTrouble delivery={delivery} />
      {mayDeliver ? (
        <Button icon="refresh" busy={busy} onPress={send}>
          {desk.sendNow}
        </Button>
      ) : null}
      <SaveButton journal={signed} officer={whose} />
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
