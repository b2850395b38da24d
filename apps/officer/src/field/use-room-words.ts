import { useFormats, useTexts } from "@jatidiri/web"
import type { Room } from "../pack/room.ts"
import { roomWords } from "../words/room-words.ts"

/** What is needed against what is free; nothing where the browser does not say. */
export const useRoomWords = (): ((room: Room) => string) => {
  const text = useTexts(roomWords)
  const { number } = useFormats()
  const size = (bytes: number): string =>
    bytes >= 1e9 ? `${number(bytes / 1e9, 1)} GB` : `${number(bytes / 1e6, 1)} MB`
  return ({ needs, free }) => (free === undefined ? "" : text.room(size(needs), size(free)))
}
