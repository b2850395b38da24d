import {
  Button,
  DemoRibbon,
  Face,
  go,
  Header,
  Notice,
  Screen,
  Switch,
  signingSeconds,
  useFormats,
  useLanguage,
  useTexts,
} from "@jatidiri/web"
import { useState } from "preact/hooks"
import { shownValue } from "../../domain/labels.ts"
import { choosable, chosenAtFirst } from "../../domain/provisional.ts"
import type { Provisional } from "../../session/handover.ts"
import { pictureIn } from "../documents/ktp-card.tsx"
import { GlanceFilm } from "./glance-film.tsx"
import { nameOf, words } from "./provisional-words.ts"

type ChoosingProps = {
  readonly provisional: Provisional
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** Each claim with the very words, or the picture, that would be seen. */
const Choices = ({ provisional: { claims }, chosen, onChange }: ChoosingProps) => {
  const text = useTexts(words)
  const language = useLanguage()
  const formats = useFormats()
  const choices = choosable(claims)
  return (
    <div>
      <h2 class="unseen">{text.choose}</h2>
      <div class="rows">
        {choices.map((name) => (
          <div key={name}>
            <Switch
              label={nameOf(name)[language]}
              detail={
                name === "small_picture" ? (
                  <Face src={pictureIn({ small_picture: claims[name] ?? "" })} alt="" width={38} height={48} />
                ) : (
                  shownValue(claims[name], language, formats)
                )
              }
              on={chosen.includes(name)}
              onChange={(on) => onChange(choices.filter((other) => (other === name ? on : chosen.includes(other))))}
            />
          </div>
        ))}
      </div>
    </div>
  )
}

/** The person chooses, then the film runs until it is put away. */
export const ShowProvisional = ({ provisional }: { provisional: Provisional }) => {
  const text = useTexts(words)
  const formats = useFormats()
  const [chosen, setChosen] = useState(chosenAtFirst(choosable(provisional.claims)))
  const [showing, setShowing] = useState(false)
  const over = signingSeconds() >= provisional.until
  if (showing && !over) {
    return <GlanceFilm provisional={provisional} names={chosen} onStop={() => go("/", { replace: true })} />
  }
  return (
    <Screen
      header={<Header title={text.showTitle} back="/" />}
      foot={
        <Button icon="show" disabled={over || chosen.length === 0} onPress={() => setShowing(true)}>
          {text.chosen(chosen.length)}
        </Button>
      }
    >
      {provisional.demo ? (
        <div>
          <DemoRibbon />
        </div>
      ) : null}
      {over ? (
        <Notice tone="warn">{text.over(formats.dateTime(new Date(provisional.until * 1000)))}</Notice>
      ) : (
        <>
          <p>{text.showLead}</p>
          <Choices provisional={provisional} chosen={chosen} onChange={setChosen} />
          {chosen.length === 0 ? <Notice tone="warn">{text.none}</Notice> : null}
        </>
      )}
    </Screen>
  )
}
