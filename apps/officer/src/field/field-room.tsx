import type { Officer } from "@jatidiri/officers/contract"
import { useTexts } from "@jatidiri/web"
import { DeliverScreen } from "../journal/file/deliver-screen.tsx"
import { fieldWords } from "../words/field-words.ts"
import { CheckScreen, checkPlace } from "./check-screen.tsx"
import { ClockScreen } from "./clock-screen.tsx"
import { FieldScreen } from "./field-screen.tsx"
import { RoundsScreen } from "./rounds-screen.tsx"
import { UnlockScreen } from "./unlock-screen.tsx"
import type { Erased, FieldPack } from "./use-field-pack.ts"

/** Where a journal that was saved to a file is delivered. */
const filePlace = "/berkas"
/** Places of the field: the counter there, and the list before the trip. */
export const fieldPlace = "/lapangan"
export const roundsPlace = "/lapangan/tugas"

export const useErasedWords = (erased: Erased | undefined): string | undefined => {
  const text = useTexts(fieldWords)
  if (erased === undefined) return undefined
  return { over: text.erasedOver, closed: text.erasedClosed, "wrong-pins": text.erasedPins }[erased]
}

/** What of the field can be shown now; nothing when it takes a session first. */
export const fieldRoom = (path: string, pack: FieldPack, officer: Officer | undefined) => {
  const { device, ready, open, clock } = pack
  if (path === filePlace && officer !== undefined) return <DeliverScreen officer={officer} />
  if (path.startsWith(fieldPlace) && clock !== undefined) return <ClockScreen {...clock} onAgain={pack.refresh} />
  if (path === fieldPlace && open !== undefined) return <FieldScreen pack={open} onLock={pack.lock} />
  if (path === checkPlace && open !== undefined) return <CheckScreen pack={open} back={fieldPlace} />
  if ((path === fieldPlace || path === checkPlace) && ready !== undefined) {
    const { stores, held } = ready
    return <UnlockScreen stores={stores} held={held} onOpen={pack.setOpen} onErased={() => pack.forget("wrong-pins")} />
  }
  if (!path.startsWith(fieldPlace) || officer === undefined || device === undefined) return undefined
  return <Rounds pack={pack} officer={officer} device={device} />
}

type Props = { pack: FieldPack; officer: Officer; device: NonNullable<FieldPack["device"]> }

const Rounds = ({ pack, officer, device }: Props) => {
  const note = useErasedWords(pack.erased)
  return (
    <RoundsScreen
      officer={officer}
      device={device}
      note={note}
      onErase={pack.erase}
      onErased={() => pack.forget("wrong-pins")}
      onDevice={pack.refresh}
    />
  )
}
