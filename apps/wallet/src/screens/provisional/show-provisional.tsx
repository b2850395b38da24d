import {
  Badge,
  Button,
  DemoRibbon,
  go,
  Header,
  Notice,
  Screen,
  signingSeconds,
  useFormats,
  useTexts,
} from "@jatidiri/web"
import { useMemo, useState } from "preact/hooks"
import { fieldAt, type GlanceField, isShownAtFirst } from "../../domain/glance.ts"
import { choosable } from "../../domain/provisional.ts"
import type { Provisional } from "../../session/handover.ts"
import { GlanceChoices } from "../glance/glance-choices.tsx"
import { GlanceFilm } from "../glance/glance-film.tsx"
import { words as glanceWords } from "../glance/glance-words.ts"
import type { Begin } from "../glance/use-glance.ts"
import { words } from "./provisional-words.ts"

/** The person chooses, then the film runs until it is put away. */
export const ShowProvisional = ({ provisional }: { provisional: Provisional }) => {
  const text = useTexts(words)
  const formats = useFormats()
  const glance = useTexts(glanceWords)
  const { claims, sdJwt, until, demo } = provisional
  const fields = useMemo(() => choosable(claims).map((name) => fieldAt([name])), [claims])
  const [chosen, setChosen] = useState<readonly GlanceField[]>(fields.filter(isShownAtFirst))
  const [showing, setShowing] = useState(false)
  const over = signingSeconds() >= until
  if (showing && !over) {
    const begin: Begin = async (vault, shown) => {
      const { beginProvisional } = await import("../../actions/show-provisional.ts")
      return beginProvisional(vault, sdJwt, shown)
    }
    const mark = (
      <Badge tone="warn" icon="history">
        {text.mark}
      </Badge>
    )
    const stop = () => go("/", { replace: true })
    return <GlanceFilm title={text.title} mark={mark} demo={demo} fields={chosen} begin={begin} onStop={stop} />
  }
  return (
    <Screen
      header={<Header title={text.showTitle} back="/" />}
      foot={
        <Button icon="show" disabled={over || chosen.length === 0} onPress={() => setShowing(true)}>
          {glance.chosen(chosen.length)}
        </Button>
      }
    >
      {demo ? (
        <div>
          <DemoRibbon />
        </div>
      ) : null}
      {over ? (
        <Notice tone="warn">{text.over(formats.dateTime(new Date(until * 1000)))}</Notice>
      ) : (
        <>
          <p>{text.showLead}</p>
          <GlanceChoices claims={claims} fields={fields} chosen={chosen} onChange={setChosen} />
          {chosen.length === 0 ? <Notice tone="warn">{glance.none}</Notice> : null}
        </>
      )}
    </Screen>
  )
}
