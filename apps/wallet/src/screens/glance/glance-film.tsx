import { Button, DemoRibbon, Header, Notice, Progress, QrFilm, Screen, useLanguage, useTexts } from "@jatidiri/web"
import type { ComponentChildren } from "preact"
import type { GlanceField } from "../../domain/glance.ts"
import { TroubleNotice } from "../trouble-notice.tsx"
import { words } from "./glance-words.ts"
import { type Begin, useGlance } from "./use-glance.ts"

export type GlanceFilmProps = {
  readonly title: string
  /** What it is, beside the title. */
  readonly mark?: ComponentChildren
  readonly demo: boolean
  readonly fields: readonly GlanceField[]
  readonly begin: Begin
  readonly onStop: () => void
}

/** One way: nobody asked, so it is for eyes that compare a face, and says so. */
export const GlanceFilm = ({ title, mark, demo, fields, begin, onStop }: GlanceFilmProps) => {
  const text = useTexts(words)
  const language = useLanguage()
  const { frame, trouble } = useGlance(begin, fields)
  return (
    <Screen
      header={
        <Header title={title} back="/">
          {mark}
        </Header>
      }
      foot={<Button onPress={onStop}>{text.stop}</Button>}
    >
      {demo ? (
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
        {text.shown} <b>{fields.map((field) => field[language]).join(", ")}</b>
      </p>
      <Notice tone="warn" title={text.eye}>
        {text.eyeMore}
      </Notice>
      <p class="small centre">{text.fresh}</p>
    </Screen>
  )
}
