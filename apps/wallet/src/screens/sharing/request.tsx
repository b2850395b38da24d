import { Button, go, Header, Notice, Progress, Screen, usePlace, useTexts } from "@jatidiri/web"
import { useEffect, useState } from "preact/hooks"
import type { Outcome, Trouble } from "../../actions/outcome.ts"
import type { AskedRequest } from "../../actions/read-request.ts"
import { useWallet } from "../../session/wallet.ts"
import { TroubleNotice } from "../trouble-notice.tsx"
import { Consent } from "./consent.tsx"
import { words } from "./sharing-words.ts"

type Stage =
  | { readonly is: "reading" }
  | { readonly is: "trouble"; readonly trouble: Trouble }
  | { readonly is: "asked"; readonly asked: AskedRequest }
  | { readonly is: "shared" | "refused" | "unsure"; readonly who: string }

const readLater = async (
  vault: Parameters<typeof import("../../actions/read-request.ts").readRequest>[0],
  link: string,
) => (await import("../../actions/read-request.ts")).readRequest(vault, link)

/** The end of a request: back to where it came from on this phone, else a few words. */
const Closing = ({ stage }: { stage: Extract<Stage, { who: string }> }) => {
  const text = useTexts(words)
  const said = {
    shared: { tone: "ok", title: text.shared, more: text.sharedMore(stage.who) },
    refused: { tone: "info", title: text.refusedDone, more: text.refusedMore },
    unsure: { tone: "warn", title: stage.who, more: text.unsure },
  } as const
  const { tone, title, more } = said[stage.is]
  return (
    <Screen
      header={<Header title={text.title} />}
      foot={<Button onPress={() => go("/", { replace: true })}>{text.done}</Button>}
    >
      <Notice tone={tone} title={title} live>
        {more}
      </Notice>
    </Screen>
  )
}

const Waiting = ({ trouble, onAgain }: { trouble: Trouble | undefined; onAgain: () => void }) => {
  const text = useTexts(words)
  const retry = trouble !== undefined && trouble.kind !== "refused"
  return (
    <Screen
      header={<Header title={text.title} back="/" />}
      foot={
        trouble && (
          <>
            {retry ? <Button onPress={onAgain}>{text.again}</Button> : null}
            <Button kind="secondary" href="#/">
              {text.done}
            </Button>
          </>
        )
      }
    >
      {trouble === undefined ? <Progress label={text.reading} /> : <TroubleNotice trouble={trouble} />}
    </Screen>
  )
}

/** Someone asks for data: fetched, judged, then shown for the resident to decide. */
export const Request = () => {
  const { vault } = useWallet()
  const { query } = usePlace()
  const link = `openid4vp://?${query.toString()}`
  const [stage, setStage] = useState<Stage>({ is: "reading" })
  const [round, setRound] = useState(0)
  useEffect(() => {
    let left = false
    setStage({ is: "reading" })
    readLater(vault, link)
      .catch((): Outcome<AskedRequest> => ({ ok: false, trouble: { kind: "broken" } }))
      .then((read) => {
        if (!left) setStage(read.ok ? { is: "asked", asked: read.value } : { is: "trouble", trouble: read.trouble })
      })
    return () => {
      left = true
    }
  }, [vault, link, round])
  if (stage.is === "asked") return <Consent asked={stage.asked} onEnd={(is, who) => setStage({ is, who })} />
  if ("who" in stage) return <Closing stage={stage} />
  return <Waiting trouble={stage.is === "trouble" ? stage.trouble : undefined} onAgain={() => setRound(round + 1)} />
}
