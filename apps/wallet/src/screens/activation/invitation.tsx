import { Button, Header, Notice, normalCode, Screen, type Texts, usePlace, useTexts } from "@jatidiri/web"
import { useWallet } from "../../session/wallet.ts"
import { TroubleNotice } from "../trouble-notice.tsx"
import { useNewRequest } from "./use-new-request.ts"

type Words = {
  readonly title: string
  readonly lead: string
  readonly join: string
  readonly has: string
  readonly bad: string
  readonly back: string
}

const words: Texts<Words> = {
  id: {
    title: "Undangan loket",
    lead: "Permohonan Anda dikirim ke petugas yang menunjukkan kode ini.",
    join: "Kirim ke loket ini",
    has: "KTP digital sudah ada di ponsel ini; undangan tidak diperlukan.",
    bad: "Kode undangan tidak terbaca. Minta petugas menunjukkan lagi.",
    back: "Kembali",
  },
  en: {
    title: "Desk's invitation",
    lead: "Your request goes to the officer who shows this code.",
    join: "Send to this desk",
    has: "This phone already holds a digital KTP; no invitation is needed.",
    bad: "The invitation could not be read. Ask the officer to show it again.",
    back: "Back",
  },
}

/** The other direction: the desk shows a code, the wallet signs it into a new request. */
export const Invitation = () => {
  const text = useTexts(words)
  const { query } = usePlace()
  const { journey } = useWallet()
  const { ask, busy, trouble } = useNewRequest()
  const code = normalCode(query.get("kode") ?? "")
  const nik = "nik" in journey ? journey.nik : undefined
  const join = (): void => {
    if (nik !== undefined) ask(nik, code)
  }
  const usable = code !== undefined && nik !== undefined
  return (
    <Screen
      header={<Header title={text.title} back="/" />}
      foot={
        usable ? (
          <Button busy={busy} onPress={join}>
            {text.join}
          </Button>
        ) : (
          <Button kind="secondary" href="#/">
            {text.back}
          </Button>
        )
      }
    >
      {usable ? <p>{text.lead}</p> : <Notice tone="warn">{code === undefined ? text.bad : text.has}</Notice>}
      <TroubleNotice trouble={trouble} />
    </Screen>
  )
}
