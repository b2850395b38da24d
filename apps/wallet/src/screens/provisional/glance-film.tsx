import {
  Badge,
  Button,
  DemoRibbon,
  Header,
  Notice,
  Progress,
  QrFilm,
  Screen,
  useLanguage,
  useTexts,
} from "@jatidiri/web"
import type { Provisional } from "../../session/handover.ts"
import { TroubleNotice } from "../trouble-notice.tsx"
import { nameOf, words } from "./provisional-words.ts"
import { useGlance } from "./use-glance.ts"

type Props = { readonly provisional: Provisional; readonly names: readonly string[]; readonly onStop: () => void }

/** One way: nobody asked, so it is for eyes that compare a face, and says so. */
export const GlanceFilm = ({ provisional, names, onStop }: Props) => {
  const text = useTexts(words)
  const language = useLanguage()
  const { frame, trouble } = useGlance(provisional.sdJwt, names)
  return (
    <Screen
      header={
        <Header title={text.title} back="/">
          <Badge tone="warn" icon="history">
            {text.mark}
          </Badge>
        </Header>
      }
      foot={<Button onPress={onStop}>{text.stop}</Button>}
    >
      {provisional.demo ? (
        <div class="centre">
          <DemoRibbon />
        </div>
      ) : null}
      {frame === undefined ? (
        trouble === undefined && <Progress label={text.film} />
      ) : (
        <QrFilm frame={frame} label={text.film} />
      )}
      <TroubleNotice trouble={trouble} />
      <p class="centre">
        {text.shown} <b>{names.map((name) => nameOf(name)[language]).join(", ")}</b>
      </p>
      <Notice tone="warn" title={text.eye}>
        {text.eyeMore}
      </Notice>
      <p class="small centre">{text.fresh}</p>
    </Screen>
  )
}
