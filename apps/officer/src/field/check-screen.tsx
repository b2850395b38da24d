import type { GlanceRefusal, Look } from "@jatidiri/field"
import { makeCollector } from "@jatidiri/proximity"
import {
  Button,
  FilmScanner,
  Header,
  Notice,
  Progress,
  Screen,
  signingSeconds,
  useFormats,
  useTexts,
  webCrypto,
} from "@jatidiri/web"
import { useEffect, useState } from "preact/hooks"
import type { OpenPack } from "../pack/open-pack.ts"
import { keepPackLists } from "../pack/status-lists.ts"
import { LanguageButton } from "../session/sign-in-screen.tsx"
import { checkWords } from "../words/check-words.ts"
import { lookAt } from "./look-at.ts"
import { Seen } from "./seen.tsx"

export const checkPlace = "/lapangan/periksa"

type Stage =
  | { readonly is: "scanning" | "judging" }
  | { readonly is: "refused"; readonly code: GlanceRefusal }
  | { readonly is: "seen"; readonly look: Look; readonly at: number }

const collect = () => makeCollector({ digest: webCrypto.digest })

/** These say that something is false or ended; the others that it may be tried again. */
const rejecting: readonly GlanceRefusal[] = ["expired", "not-trusted", "wrong-signature", "revoked", "suspended"]

/** When the oldest of the lists beside the pack was signed, in seconds; asked for anew where there is a network. */
const useListsSignedAt = ({ stores }: OpenPack): number | undefined => {
  const [signedAt, setSignedAt] = useState<number>()
  useEffect(() => {
    const read = async (): Promise<void> => {
      const times = ((await stores.find("pack", "pack"))?.lists ?? []).map((list) => list.signedAt)
      if (times.length > 0) setSignedAt(Math.min(...times))
    }
    const keep = (): void => {
      keepPackLists(stores)
        .then(read)
        .catch(() => undefined)
    }
    read().then(keep, keep)
    addEventListener("online", keep)
    return () => removeEventListener("online", keep)
  }, [stores])
  return signedAt
}

const ListAge = ({ pack }: { pack: OpenPack }) => {
  const text = useTexts(checkWords)
  const { ago } = useFormats()
  const signedAt = useListsSignedAt(pack)
  return (
    <p class="small">
      {signedAt === undefined ? text.noList : text.listAge(ago(Math.max(0, signingSeconds() - signedAt)))}
    </p>
  )
}

/** What an officer without network can say of a KTP that a resident already holds. */
export const CheckScreen = ({ pack, back }: { pack: OpenPack; back: string }) => {
  const text = useTexts(checkWords)
  const [stage, setStage] = useState<Stage>({ is: "scanning" })
  const take = async (message: Uint8Array): Promise<void> => {
    setStage({ is: "judging" })
    const at = signingSeconds()
    const judged = await lookAt(pack, message, at)
    setStage(judged.ok ? { is: "seen", look: judged.value, at } : { is: "refused", code: judged.refusal.code })
  }
  const isOver = stage.is === "seen" || stage.is === "refused"
  return (
    <Screen
      header={
        <Header title={text.title} back={back}>
          <LanguageButton />
        </Header>
      }
      foot={
        isOver ? (
          <Button icon="scan" onPress={() => setStage({ is: "scanning" })}>
            {text.next}
          </Button>
        ) : null
      }
    >
      {stage.is === "scanning" ? (
        <>
          <p>{text.lead}</p>
          <FilmScanner collect={collect} onMessage={take} hint={text.hint} />
        </>
      ) : null}
      {stage.is === "judging" ? <Progress label={text.judging} /> : null}
      {stage.is === "refused" ? (
        <Notice tone={rejecting.includes(stage.code) ? "no" : "warn"} title={text.refusals[stage.code].name} live>
          {text.refusals[stage.code].next}
        </Notice>
      ) : null}
      {stage.is === "seen" ? <Seen look={stage.look} at={stage.at} demo={pack.held.pack.trust.demo} /> : null}
      <ListAge pack={pack} />
    </Screen>
  )
}
