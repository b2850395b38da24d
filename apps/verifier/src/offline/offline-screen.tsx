import type { GlanceRefusal, Look } from "@jatidiri/field"
import { makeCollector } from "@jatidiri/proximity"
import {
  Button,
  FilmScanner,
  Notice,
  Progress,
  Screen,
  signingSeconds,
  useFormats,
  useTexts,
  webCrypto,
} from "@jatidiri/web"
import { useState } from "preact/hooks"
import { Frame } from "../desk/frame.tsx"
import { lookWords } from "../words/look-words.ts"
import { offlineWords } from "../words/offline-words.ts"
import type { TrustList } from "./known-stores.ts"
import { Foot, LookBanner } from "./look-banner.tsx"
import { LookScreen } from "./look-screen.tsx"
import type { TrustDoubt } from "./trust-list.ts"
import { useListsSignedAt, useTrustList } from "./use-trust-list.ts"

type Stage =
  | { readonly is: "scanning" | "judging" }
  | { readonly is: "refused"; readonly code: GlanceRefusal }
  | { readonly is: "seen"; readonly look: Look; readonly at: number }

const collect = () => makeCollector({ digest: webCrypto.digest })

/** These say that something is false; the others that it may be tried again. */
const rejecting: readonly GlanceRefusal[] = ["expired", "not-trusted", "wrong-signature", "revoked", "suspended"]

const judge = async (message: Uint8Array, list: TrustList): Promise<Stage> => {
  const { lookAt } = await import("./look-at.ts")
  const at = signingSeconds()
  const judged = await lookAt(message, list, at)
  return judged.ok ? { is: "seen", look: judged.value, at } : { is: "refused", code: judged.refusal.code }
}

const Refused = ({ code, demo, onAgain }: { code: GlanceRefusal; demo: boolean; onAgain: () => void }) => {
  const text = useTexts(offlineWords)
  const { name, lead, next } = useTexts(lookWords).refusals[code]
  const reject = rejecting.includes(code)
  return (
    <Screen
      wide
      header={
        <LookBanner
          kind={reject ? "reject" : "manual"}
          icon={reject ? "cross" : "warn"}
          name={name}
          lead={lead}
          demo={demo}
        />
      }
      foot={
        <Foot>
          <Button icon="scan" onPress={onAgain}>
            {text.again}
          </Button>
        </Foot>
      }
    >
      <div class="column stack below-banner">
        <Notice tone={reject ? "no" : "warn"}>{next}</Notice>
      </div>
    </Screen>
  )
}

const Untrusting = ({ doubt, busy, onRenew }: { doubt: TrustDoubt; busy: boolean; onRenew: () => void }) => {
  const text = useTexts(offlineWords)
  const { title, detail } = text.doubts[doubt]
  return (
    <Frame
      back="/"
      title={text.title}
      foot={
        <Button icon="refresh" busy={busy} onPress={onRenew}>
          {text.renew}
        </Button>
      }
    >
      <div class="column stack">
        <Notice tone="no" title={title} live>
          {detail}
        </Notice>
      </div>
    </Frame>
  )
}

const Looking = ({ list }: { list: TrustList }) => {
  const text = useTexts(offlineWords)
  const format = useFormats()
  const [stage, setStage] = useState<Stage>({ is: "scanning" })
  const signedAt = useListsSignedAt(list)
  const again = () => setStage({ is: "scanning" })
  const take = async (message: Uint8Array): Promise<void> => {
    setStage({ is: "judging" })
    setStage(await judge(message, list))
  }
  if (stage.is === "seen") return <LookScreen look={stage.look} at={stage.at} demo={list.demo} onNext={again} />
  if (stage.is === "refused") return <Refused code={stage.code} demo={list.demo} onAgain={again} />
  const ago = (at: number): string => format.ago(Math.max(0, signingSeconds() - at))
  return (
    <Frame back="/" title={text.title}>
      <div class="column stack">
        {stage.is === "judging" ? (
          <Progress label={text.judging} />
        ) : (
          <>
            <p>{text.lead}</p>
            <FilmScanner collect={collect} onMessage={take} hint={text.hint} />
          </>
        )}
        <div class="small stack-s">
          <p>{text.listAge(ago(list.learntAt))}</p>
          <p>{signedAt === undefined ? text.noStatusList : text.statusAge(ago(signedAt))}</p>
        </div>
      </div>
    </Frame>
  )
}

/** A look at what a resident's phone shows, where neither side has a network and no desk is signed in. */
export const OfflineScreen = () => {
  const text = useTexts(offlineWords)
  const { trusting, busy, renew } = useTrustList()
  if (trusting.is === "known") return <Looking list={trusting.list} />
  if (trusting.is === "doubt") return <Untrusting doubt={trusting.doubt} busy={busy} onRenew={renew} />
  return (
    <Frame back="/" title={text.title}>
      <Progress label={text.title} />
    </Frame>
  )
}
