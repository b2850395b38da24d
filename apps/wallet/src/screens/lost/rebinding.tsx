import { Button, Card, Header, Notice, Progress, Screen, useFormats, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { nowSeconds } from "../../actions/clock.ts"
import { turnToOfficer } from "../../actions/turn-to-officer.ts"
import type { At } from "../../domain/journey.ts"
import { waited } from "../../domain/rebinding.ts"
import { useWallet } from "../../session/wallet.ts"
import { TroubleNotice } from "../trouble-notice.tsx"
import { words } from "./lost-words.ts"
import { useLeft, useRebinding } from "./use-rebinding.ts"

const Countdown = ({ journey, left }: { journey: At<"rebinding">; left: number }) => {
  const text = useTexts(words)
  const formats = useFormats()
  return (
    <Card>
      <div class="stack-s centre">
        <p>{text.readyAt}</p>
        <p class="moment figures">{formats.dateTime(new Date(journey.readyAt * 1000))}</p>
        <Progress label={text.left(formats.span(left))} share={waited(journey, nowSeconds())} />
      </div>
    </Card>
  )
}

/** From the code to the offer. The time is the office's; nothing here can make it shorter. */
export const Rebinding = ({ journey }: { journey: At<"rebinding"> }) => {
  const text = useTexts(words)
  const { vault, follow } = useWallet()
  const left = useLeft(journey)
  const { trouble, busy, goOn } = useRebinding(journey)
  const [leaving, setLeaving] = useState(false)
  const moves = journey.by === "move"
  const waits = left > 0 && !moves
  const toOfficer = async (): Promise<void> => {
    setLeaving(true)
    follow(await turnToOfficer(vault, journey))
  }
  return (
    <Screen
      header={<Header title={waits ? text.waiting : text.title} />}
      foot={
        <>
          {trouble !== undefined ? (
            <Button icon="refresh" busy={busy} onPress={goOn}>
              {text.tryAgain}
            </Button>
          ) : null}
          {moves && trouble === undefined ? null : (
            <Button kind="plain" busy={leaving} onPress={toOfficer}>
              {text.officer}
            </Button>
          )}
        </>
      }
    >
      {moves ? <Notice tone="ok">{text.moved}</Notice> : null}
      {waits ? <Countdown journey={journey} left={left} /> : null}
      {!waits && trouble === undefined ? <Progress label={text.fetching} /> : null}
      <TroubleNotice trouble={trouble} />
      {waits ? (
        <>
          <p>{text.mayClose}</p>
          <p class="small">{text.why}</p>
        </>
      ) : null}
    </Screen>
  )
}
