import { Badge, Button, Header, Notice, Screen, signingSeconds, useFormats, useTexts } from "@jatidiri/web"
import type { At, Taking } from "../../domain/journey.ts"
import type { Provisional } from "../../session/handover.ts"
import type { TakingState } from "../activation/use-taking.ts"
import { words as appWords } from "../documents/documents-words.ts"
import { MainMenu } from "../main-menu.tsx"
import { FullKtp } from "./full-ktp.tsx"
import { ProvisionalCard } from "./provisional-card.tsx"
import { words } from "./provisional-words.ts"

type Props = { readonly journey: At<Taking>; readonly taking: TakingState; readonly provisional: Provisional }

/** What the phone can show until it meets a network, and how far the full KTP has come. */
export const ProvisionalHome = ({ journey, taking, provisional }: Props) => {
  const text = useTexts(words)
  const app = useTexts(appWords)
  const formats = useFormats()
  const over = signingSeconds() >= provisional.until
  return (
    <Screen
      header={
        <Header title={app.app}>
          <Badge tone="warn" icon="history">
            {text.title}
          </Badge>
        </Header>
      }
      nav={<MainMenu at="/" />}
    >
      {over ? (
        <Notice tone="warn">{text.over(formats.dateTime(new Date(provisional.until * 1000)))}</Notice>
      ) : (
        <>
          <ProvisionalCard provisional={provisional} />
          {provisional.checked ? null : <Notice tone="warn">{text.unchecked}</Notice>}
          <Button icon="show" href="#/tunjukkan">
            {text.show}
          </Button>
        </>
      )}
      <FullKtp journey={journey} taking={taking} />
    </Screen>
  )
}
