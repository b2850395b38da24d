import {
  Button,
  Field,
  Header,
  isPinShaped,
  Kawung,
  Mark,
  Notice,
  Screen,
  type Texts,
  useFormats,
  useTexts,
} from "@jatidiri/web"
import { useEffect, useState } from "preact/hooks"
import { caught, done, type Trouble } from "../actions/outcome.ts"
import type { Journey } from "../domain/journey.ts"
import { findJourney, type Vault } from "../store/records.ts"
import type { WalletStores } from "../store/shapes.ts"
import { findPinRecord, openVault, secondsLeft } from "../store/vault.ts"
import { ForgottenPin } from "./forgotten-pin.tsx"
import { TroubleNotice } from "./trouble-notice.tsx"

type Words = {
  readonly title: string
  readonly lead: string
  readonly pin: string
  readonly open: string
  readonly six: string
  readonly wrong: string
  readonly wait: (left: string) => string
  readonly lost: string
  readonly otherLost: string
}

const words: Texts<Words> = {
  id: {
    title: "Dompet",
    lead: "Terkunci",
    pin: "PIN",
    open: "Buka",
    six: "PIN terdiri dari 6 angka.",
    wrong: "PIN salah. Coba lagi.",
    wait: (left) => `Terlalu banyak PIN salah. Tunggu ${left} lagi.`,
    otherLost: "HP lain hilang? Blokir KTP-nya",
    lost: "Isi Dompet tidak dapat dibuka. Datangi petugas untuk mengaktifkan lagi.",
  },
  en: {
    title: "Dompet",
    lead: "Locked",
    pin: "PIN",
    open: "Open",
    six: "A PIN has 6 digits.",
    wrong: "Wrong PIN. Try again.",
    wait: (left) => `Too many wrong PINs. Wait ${left} more.`,
    otherLost: "Another phone lost? Block its KTP",
    lost: "The wallet could not be read. See an officer to activate again.",
  },
}

const now = (): number => Math.floor(Date.now() / 1000)

/** Seconds until the next try, counted down on the screen. */
const useWait = (stores: WalletStores, tries: number): number => {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    const look = async (): Promise<void> => {
      const record = await findPinRecord(stores)
      setLeft(record === undefined ? 0 : secondsLeft(record, now()))
    }
    const start = (): void => {
      look().catch(() => undefined)
    }
    start()
    const timer = setInterval(start, 1000)
    return () => clearInterval(timer)
  }, [stores, tries])
  return left
}

type Props = {
  readonly stores: WalletStores
  readonly onOpen: (vault: Vault, journey: Journey) => void
  readonly onErased: () => void
}

export const Unlock = ({ stores, onOpen, onErased }: Props) => {
  const text = useTexts(words)
  const formats = useFormats()
  const [pin, setPin] = useState("")
  const [error, setError] = useState<string>()
  const [trouble, setTrouble] = useState<Trouble>()
  const [busy, setBusy] = useState(false)
  const [tries, setTries] = useState(0)
  const wait = useWait(stores, tries)
  const attempt = async (): Promise<void> => {
    const opened = await openVault(stores, pin, now())
    setPin("")
    setTries(tries + 1)
    if (!opened.ok) return setError(text.wrong)
    const vault = { stores, vaultKey: opened.value }
    const journey = await findJourney(vault)
    if (journey === undefined) return setError(text.lost)
    onOpen(vault, journey)
  }
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (busy || wait > 0) return
    if (!isPinShaped(pin)) return setError(text.six)
    setBusy(true)
    setError(undefined)
    // A full phone cannot count the try, and an uncounted try is none.
    const tried = await caught(async () => done(await attempt()))
    setTrouble(tried.ok ? undefined : tried.trouble)
    setBusy(false)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Screen
        header={<Header title={text.title} />}
        foot={
          <>
            <Button submit icon="lock" busy={busy} disabled={wait > 0}>
              {text.open}
            </Button>
            <ForgottenPin stores={stores} onErased={onErased} />
          </>
        }
      >
        <div class="banner">
          <Kawung />
          <Mark size={44} />
          <p>{text.lead}</p>
        </div>
        <Field
          label={text.pin}
          value={pin}
          onInput={setPin}
          error={wait > 0 ? undefined : error}
          type="password"
          inputMode="numeric"
          autoComplete="current-password"
          maxLength={6}
          autoFocus
        />
        <TroubleNotice trouble={trouble} />
        {wait > 0 ? <Notice tone="warn">{text.wait(formats.span(wait))}</Notice> : null}
        <Button kind="plain" href="#/blokir">
          {text.otherLost}
        </Button>
      </Screen>
    </form>
  )
}
