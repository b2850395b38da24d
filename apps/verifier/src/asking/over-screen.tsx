import { Button, Notice, type Tone, useTexts } from "@jatidiri/web"
import { Frame } from "../desk/frame.tsx"
import { askingWords } from "../words/asking-words.ts"

type Props = { readonly tone: Tone; readonly title: string; readonly detail?: string; readonly next: string }

/** A session that ended without a verdict here, and what to do now. */
export const OverScreen = ({ tone, title, detail, next }: Props) => {
  const text = useTexts(askingWords)
  return (
    <Frame back="/" foot={<Button href={`#${next}`}>{text.restart}</Button>}>
      <div class="column stack">
        <Notice tone={tone} title={title} live>
          {detail}
        </Notice>
      </div>
    </Frame>
  )
}
