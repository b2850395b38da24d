import { Button, Header, Kawung, Mark, Notice, Screen, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import type { DeviceStores } from "../journal/device-stores.ts"
import { type OpenPack, openPack } from "../pack/open-pack.ts"
import type { HeldPack } from "../pack/shapes.ts"
import { unlock } from "../pack/unlock.ts"
import { LanguageButton } from "../session/sign-in-screen.tsx"
import { deskWords } from "../words/desk-words.ts"
import { fieldWords } from "../words/field-words.ts"
import { KnownPin } from "./pin-forms.tsx"

type Props = {
  readonly stores: DeviceStores
  readonly held: HeldPack
  readonly onOpen: (pack: OpenPack) => void
  readonly onErased: () => void
}

/** Where a day in the field begins, with or without network: six digits, no server. */
export const UnlockScreen = ({ stores, held, onOpen, onErased }: Props) => {
  const text = useTexts(fieldWords)
  const desk = useTexts(deskWords)
  const [left, setLeft] = useState<number>()
  const [full, setFull] = useState(false)
  const attempt = async (pin: string): Promise<void> => {
    // A full disk cannot count the try, and an uncounted try is none.
    const outcome = await unlock(stores, pin).catch(() => undefined)
    setFull(outcome === undefined)
    if (outcome === undefined) return
    if (outcome.is === "erased") return onErased()
    if (outcome.is === "wrong") return setLeft(outcome.left)
    onOpen(await openPack(stores, held, outcome.key))
  }
  return (
    <Screen header={<Header title={text.title}>{<LanguageButton />}</Header>}>
      <div class="stack sign-in">
        <div class="sign-in-motif pack-motif">
          <Kawung />
          <Mark size={44} />
          <p>{text.locked}</p>
        </div>
        <div class="card stack">
          <div class="stack-s">
            <h2>{held.round.name}</h2>
            <p class="small">{held.officer.name}</p>
          </div>
          {full ? (
            <Notice tone="no" live>
              {desk.notStored}
            </Notice>
          ) : null}
          <KnownPin action={text.unlock} left={left} onPin={attempt} />
        </div>
        <Button kind="plain" href="#/">
          {text.toDesk}
        </Button>
      </div>
    </Screen>
  )
}
