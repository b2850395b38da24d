import { Header, Progress, Screen, usePlace, useTexts } from "@jatidiri/web"
import type { ComponentType } from "preact"
import type { At, Taking } from "../../domain/journey.ts"
import { useHandover } from "../../session/handover.ts"
import { ProvisionalHome } from "../provisional/provisional-home.tsx"
import { ShowProvisional } from "../provisional/show-provisional.tsx"
import { words } from "./activation-words.ts"
import { Take } from "./take.tsx"
import { useTaking } from "./use-taking.ts"

/**
 * From the officer's yes to the documents. With a provisional KTP there is something to show meanwhile; `elsewhere` is
 * another screen that the person is on, while the walk goes on.
 */
export const OnTheWay = ({
  journey,
  elsewhere: Elsewhere,
}: {
  journey: At<Taking>
  elsewhere?: ComponentType | undefined
}) => {
  const text = useTexts(words)
  const { path } = usePlace()
  const taking = useTaking(journey)
  const held = useHandover()
  if (Elsewhere !== undefined) return <Elsewhere />
  if (held === undefined) {
    return (
      <Screen header={<Header title={text.title} />}>
        <Progress label={text.title} />
      </Screen>
    )
  }
  if (held === "none" || held.provisional === undefined) {
    return <Take journey={journey} taking={taking} unchecked={held !== "none" && !held.checked} />
  }
  if (path === "/tunjukkan") return <ShowProvisional provisional={held.provisional} />
  return <ProvisionalHome journey={journey} taking={taking} provisional={held.provisional} />
}
