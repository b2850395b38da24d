import { Button, Header, Notice, Progress, Screen, useTexts } from "@jatidiri/web"
import type { ComponentChildren } from "preact"
import { LanguageButton } from "../session/sign-in-screen.tsx"
import { officeWords } from "../words/office-words.ts"
import type { Loaded } from "./use-answer.ts"

type FrameProps = {
  readonly title: string
  readonly back: string
  readonly children: ComponentChildren
  readonly foot?: ComponentChildren
}

/** A room of the office: one column on a phone, a wider one on a desk. */
export const OfficeFrame = ({ title, back, children, foot }: FrameProps) => (
  <Screen
    wide
    foot={foot}
    header={
      <div class="office">
        <Header title={title} back={back}>
          {<LanguageButton />}
        </Header>
      </div>
    }
  >
    <div class="office stack">{children}</div>
  </Screen>
)

type WaitingProps<Value> = {
  readonly state: Loaded<Value>
  /** What is shown is being asked for once more. */
  readonly isRefreshing?: boolean
  readonly onAgain: () => void
  readonly children: (value: Value) => ComponentChildren
}

type TroubleProps = { readonly words: string; readonly kind: "primary" | "secondary"; readonly onAgain: () => void }

const Trouble = ({ words, kind, onAgain }: TroubleProps) => {
  const text = useTexts(officeWords)
  return (
    <div class="stack">
      <Notice tone="warn" live>
        {words}
      </Notice>
      <Button kind={kind} icon="refresh" onPress={onAgain}>
        {text.again}
      </Button>
    </div>
  )
}

/** What was asked for, once it is here, and whether it is old; until then that it is coming, or why it is not and how to go on. */
export const Waiting = <Value,>({ state, isRefreshing, onAgain, children }: WaitingProps<Value>) => {
  const text = useTexts(officeWords)
  if (state.is === "loading") return <Progress label={text.loading} />
  if (state.is === "here")
    return (
      <>
        {isRefreshing === true ? <Progress label={text.loading} /> : null}
        {state.old === undefined ? null : <Trouble words={state.old} kind="secondary" onAgain={onAgain} />}
        {children(state.value)}
      </>
    )
  return <Trouble words={state.words} kind="primary" onAgain={onAgain} />
}
