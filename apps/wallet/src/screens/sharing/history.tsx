import {
  Badge,
  Card,
  Header,
  Notice,
  Progress,
  Screen,
  type Tone,
  useFormats,
  useLanguage,
  useTexts,
} from "@jatidiri/web"
import { useEffect, useState } from "preact/hooks"
import type { Sharing } from "../../domain/sharing.ts"
import { useWallet } from "../../session/wallet.ts"
import { allSharings } from "../../store/records.ts"
import { MainMenu } from "../main-menu.tsx"
import { words } from "./sharing-words.ts"

const tones: Readonly<Record<Sharing["outcome"], Tone>> = {
  shared: "ok",
  refused: "info",
  unsure: "warn",
  failed: "no",
  shown: "info",
}

const OneSharing = ({ sharing }: { sharing: Sharing }) => {
  const text = useTexts(words)
  const language = useLanguage()
  const formats = useFormats()
  const glance = sharing.outcome === "shown"
  return (
    <Card>
      <div class="stack-s">
        <div class="apart">
          <h2>{glance ? text.glance : sharing.who}</h2>
          <Badge tone={tones[sharing.outcome]}>{text.outcomes[sharing.outcome]}</Badge>
        </div>
        <p>{glance ? text.glancePurpose : sharing.purpose}</p>
        <p>{sharing.fields.length === 0 ? text.noFields : sharing.fields.map((field) => field[language]).join(", ")}</p>
        <p class="small">{formats.dateTime(new Date(sharing.at * 1000))}</p>
      </div>
    </Card>
  )
}

export const History = () => {
  const text = useTexts(words)
  const { vault } = useWallet()
  const [sharings, setSharings] = useState<readonly Sharing[]>()
  useEffect(() => {
    allSharings(vault).then(setSharings)
  }, [vault])
  return (
    <Screen header={<Header title={text.history} />} nav={<MainMenu at="/riwayat" />}>
      <p class="small">{text.historyLead}</p>
      {sharings === undefined ? <Progress label={text.history} /> : null}
      {sharings?.length === 0 ? <Notice>{text.nothing}</Notice> : null}
      {sharings?.map((sharing) => (
        <OneSharing key={sharing.id} sharing={sharing} />
      ))}
    </Screen>
  )
}
