import { Button, Progress, useFormats, useTexts } from "@jatidiri/web"
import { megabytesOf } from "../pack/shapes.ts"
import { deskWords } from "../words/desk-words.ts"
import { fieldWords } from "../words/field-words.ts"
import { KnownPin, NewPin } from "./pin-forms.tsx"
import type { Fetching } from "./use-fetching.ts"
import { useRoomWords } from "./use-room-words.ts"

/** From asking for a pack to its last part. */
export const OnTheWay = ({
  state,
  onPin,
  onLeave,
}: {
  state: Fetching
  onPin: (pin: string) => Promise<void>
  onLeave: () => void
}) => {
  const text = useTexts(fieldWords)
  const desk = useTexts(deskWords)
  const { number } = useFormats()
  const wordsOfRoom = useRoomWords()
  if (state.is === "pin") {
    return (
      <section class="card stack" aria-label={text.newPin}>
        <h2>{text.newPin}</h2>
        <p class="small">
          {state.round.name} · {text.size(number(state.pack.residents), number(megabytesOf(state.pack), 1))}
        </p>
        <div>
          <p class="small">{wordsOfRoom(state.room)}</p>
          <p class="small">{state.persisted ? text.persisted : text.notPersisted}</p>
        </div>
        {state.known ? (
          <KnownPin action={text.goOn} left={state.left} onPin={onPin} />
        ) : (
          <NewPin busy={false} onPin={onPin} />
        )}
        <Button kind="plain" onPress={onLeave}>
          {desk.back}
        </Button>
      </section>
    )
  }
  if (state.is === "making") {
    const known = state.of > 0
    const label = known ? text.making(number(state.made), number(state.of)) : text.asking
    return <Progress label={label} {...(known ? { share: state.made / state.of } : {})} />
  }
  if (state.is !== "loading") return null
  return (
    <section class="card stack-s" aria-live="polite">
      <Progress label={text.fetching(number(state.done), number(state.of))} share={state.done / state.of} />
      <p class="small">{text.mayClose}</p>
    </section>
  )
}
