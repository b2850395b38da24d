import { makeCollector } from "@jatidiri/proximity"
import {
  Button,
  FilmScanner,
  go,
  Header,
  Notice,
  Progress,
  Screen,
  type Texts,
  useTexts,
  webCrypto,
} from "@jatidiri/web"
import { useState } from "preact/hooks"
import { caught, type Trouble } from "../../actions/outcome.ts"
import { isWaiting } from "../../domain/journey.ts"
import { useWallet } from "../../session/wallet.ts"
import { TroubleNotice } from "../trouble-notice.tsx"

type Words = {
  readonly title: string
  readonly lead: string
  readonly hint: string
  readonly judging: string
  readonly again: string
  readonly back: string
  readonly unchanged: string
  readonly notNow: string
}

const words: Texts<Words> = {
  id: {
    title: "Jawaban petugas",
    lead: "Tidak perlu jaringan. Kode di layar petugas bergerak; itu memang begitu.",
    hint: "Tahan ponsel di depan layar petugas sampai bilah penuh.",
    judging: "Memeriksa jawaban…",
    again: "Pindai lagi",
    back: "Kembali ke permohonan",
    unchanged: "Permohonan Anda tetap seperti semula.",
    notNow: "Tidak ada permohonan yang menunggu jawaban di ponsel ini.",
  },
  en: {
    title: "Officer's answer",
    lead: "No network is needed. The code on the officer's screen moves; it is meant to.",
    hint: "Hold the phone in front of the officer's screen until the bar is full.",
    judging: "Checking the answer…",
    again: "Scan again",
    back: "Back to the request",
    unchanged: "Your request is as it was.",
    notNow: "No request on this phone waits for an answer.",
  },
}

type Stage = "scanning" | "judging" | { readonly trouble: Trouble }

const collect = () => makeCollector({ digest: webCrypto.digest })

/** Reads the officer's answer off the officer's screen; what does not hold changes nothing here. */
const useReceiving = () => {
  const { vault, journey, follow } = useWallet()
  const [stage, setStage] = useState<Stage>("scanning")
  const receive = async (message: Uint8Array): Promise<void> => {
    if (!isWaiting(journey)) return
    setStage("judging")
    const answer = await caught(async () => {
      const { receiveHandover } = await import("../../actions/receive-handover.ts")
      return receiveHandover(vault, journey, message)
    })
    if (!answer.ok) return setStage({ trouble: answer.trouble })
    go("/", { replace: true })
    follow(answer.value)
  }
  return { stage, receive, again: () => setStage("scanning"), waits: isWaiting(journey) }
}

const Refused = ({ trouble, onAgain }: { trouble: Trouble; onAgain: () => void }) => {
  const text = useTexts(words)
  return (
    <Screen
      header={<Header title={text.title} back="/" />}
      foot={
        <>
          <Button icon="scan" onPress={onAgain}>
            {text.again}
          </Button>
          <Button kind="secondary" href="#/">
            {text.back}
          </Button>
        </>
      }
    >
      <TroubleNotice trouble={trouble} />
      <p>{text.unchanged}</p>
    </Screen>
  )
}

export const Receive = () => {
  const text = useTexts(words)
  const { stage, receive, again, waits } = useReceiving()
  if (typeof stage === "object") return <Refused trouble={stage.trouble} onAgain={again} />
  return (
    <Screen header={<Header title={text.title} back="/" />}>
      {waits ? null : <Notice tone="warn">{text.notNow}</Notice>}
      {waits && stage === "scanning" ? (
        <>
          <p>{text.lead}</p>
          <FilmScanner collect={collect} onMessage={receive} hint={text.hint} />
        </>
      ) : null}
      {stage === "judging" ? <Progress label={text.judging} /> : null}
    </Screen>
  )
}
