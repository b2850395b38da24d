import {
  Badge,
  Button,
  Header,
  Row,
  Rows,
  Screen,
  setLanguage,
  signingSeconds,
  useFormats,
  useLanguage,
  useTexts,
} from "@jatidiri/web"
import { useState } from "preact/hooks"
import { caught, type Trouble } from "../../actions/outcome.ts"
import { useHoldings } from "../../session/holdings.ts"
import { useStanding } from "../../session/standing.tsx"
import { useWallet } from "../../session/wallet.ts"
import { MainMenu } from "../main-menu.tsx"
import { TroubleNotice } from "../trouble-notice.tsx"
import { EndDialog } from "./end-dialog.tsx"
import { words } from "./settings-words.ts"

const StatusRows = () => {
  const text = useTexts(words)
  const formats = useFormats()
  const { vault } = useWallet()
  const [version, setVersion] = useState(0)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const status = useHoldings(version)?.status
  const check = async (): Promise<void> => {
    setBusy(true)
    const answer = await caught(async () => (await import("../../actions/check-status.ts")).checkOwnStatus(vault))
    setBusy(false)
    setTrouble(answer.ok ? undefined : answer.trouble)
    setVersion(version + 1)
  }
  return (
    <>
      <Rows label={text.status}>
        <Row
          label={text.status}
          detail={status === undefined ? undefined : text.checked(formats.ago(signingSeconds() - status.checkedAt))}
          value={
            status === undefined ? (
              text.unknown
            ) : (
              <Badge tone={status.state === "valid" ? "ok" : "no"}>{text.states[status.state]}</Badge>
            )
          }
        />
      </Rows>
      <Button kind="secondary" icon="refresh" busy={busy} onPress={check}>
        {text.check}
      </Button>
      <TroubleNotice trouble={trouble} />
    </>
  )
}

const RecoveryRow = () => {
  const text = useTexts(words)
  const { standing } = useStanding()
  const detail = standing === undefined ? undefined : standing.recovery.code ? text.hasCode : text.noCode
  return <Row label={text.recovery} detail={detail} href="#/pemulihan" />
}

/** Language for everybody; status and the end only for who holds a KTP. */
export const Settings = () => {
  const text = useTexts(words)
  const language = useLanguage()
  const { journey, lock } = useWallet()
  const [ending, setEnding] = useState<"stop" | "lost">()
  return (
    <Screen header={<Header title={text.title} />} nav={<MainMenu at="/setelan" />}>
      <Rows label={text.language}>
        <Row
          label={text.language}
          value={language === "id" ? "Indonesia" : "English"}
          onPress={() => setLanguage(language === "id" ? "en" : "id")}
        />
      </Rows>
      {journey.step === "active" ? <StatusRows /> : null}
      <Button kind="secondary" icon="lock" onPress={lock}>
        {text.lock}
      </Button>
      {journey.step === "active" ? (
        <Rows>
          <Row label={text.requests} detail={text.requestsMore} href="#/layanan" />
        </Rows>
      ) : null}
      {journey.step === "active" ? (
        <Rows>
          <RecoveryRow />
          <Row label={text.move} detail={text.moveMore} href="#/pindah" />
        </Rows>
      ) : null}
      {journey.step === "active" ? (
        <Rows>
          <Row label={text.end} detail={text.endMore} onPress={() => setEnding("stop")} />
          <Row label={text.block} detail={text.blockMore} onPress={() => setEnding("lost")} />
        </Rows>
      ) : null}
      <Rows>
        <Row label={text.otherLost} detail={text.otherLostMore} href="#/blokir" />
      </Rows>
      <p class="small">{text.about}</p>
      {ending === undefined ? null : <EndDialog reason={ending} onClose={() => setEnding(undefined)} />}
    </Screen>
  )
}
