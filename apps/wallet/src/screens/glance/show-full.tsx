import type { JsonObject } from "@jatidiri/credentials"
import {
  Button,
  DemoRibbon,
  go,
  Header,
  Notice,
  Progress,
  Screen,
  signingSeconds,
  useFormats,
  useTexts,
} from "@jatidiri/web"
import { useMemo, useState } from "preact/hooks"
import { fieldAt, type GlanceField, isShownAtFirst, offeredOf } from "../../domain/glance.ts"
import { type Holdings, useHoldings } from "../../session/holdings.ts"
import { words as documentWords } from "../documents/documents-words.ts"
import { GlanceChoices } from "./glance-choices.tsx"
import { GlanceFilm } from "./glance-film.tsx"
import { words } from "./glance-words.ts"
import type { Begin } from "./use-glance.ts"

const begin: Begin = async (vault, fields) => {
  const { beginKtp } = await import("../../actions/show-ktp.ts")
  return beginKtp(vault, fields)
}

/** Why it is not shown, in words; nothing when it may be. A desk without network could not know. */
const useHindrance = (ktp: JsonObject, status: Holdings["status"]): string | undefined => {
  const text = useTexts(words)
  const { revokedMore } = useTexts(documentWords)
  const formats = useFormats()
  const { exp } = ktp
  if (status !== undefined && status.state !== "valid") return revokedMore
  if (typeof exp !== "number" || signingSeconds() < exp) return undefined
  return text.over(formats.dateTime(new Date(exp * 1000)))
}

const Choosing = ({ ktp, holdings }: { ktp: JsonObject; holdings: Holdings }) => {
  const text = useTexts(words)
  const fields = useMemo(() => offeredOf(ktp).map(fieldAt), [ktp])
  const [chosen, setChosen] = useState<readonly GlanceField[]>(fields.filter(isShownAtFirst))
  const [showing, setShowing] = useState(false)
  const hindrance = useHindrance(ktp, holdings.status)
  const { demo } = holdings
  if (showing && hindrance === undefined) {
    const stop = () => go("/", { replace: true })
    return <GlanceFilm title={text.title} demo={demo} fields={chosen} begin={begin} onStop={stop} />
  }
  return (
    <Screen
      header={<Header title={text.title} back="/" />}
      foot={
        <Button icon="show" disabled={hindrance !== undefined || chosen.length === 0} onPress={() => setShowing(true)}>
          {text.chosen(chosen.length)}
        </Button>
      }
    >
      {demo ? (
        <div>
          <DemoRibbon />
        </div>
      ) : null}
      {hindrance === undefined ? (
        <>
          <p>{text.lead}</p>
          <GlanceChoices claims={ktp} fields={fields} chosen={chosen} onChange={setChosen} />
          {chosen.length === 0 ? <Notice tone="warn">{text.none}</Notice> : null}
        </>
      ) : (
        <Notice tone="no">{hindrance}</Notice>
      )}
    </Screen>
  )
}

/** The full KTP for whoever looks without network: the person chooses, then the film runs until it is put away. */
export const ShowFull = () => {
  const text = useTexts(words)
  const holdings = useHoldings()
  if (holdings?.ktp !== undefined) return <Choosing ktp={holdings.ktp} holdings={holdings} />
  return (
    <Screen header={<Header title={text.title} back="/" />}>
      <Progress label={text.title} />
    </Screen>
  )
}
