import { useTexts } from "@jatidiri/web"
import type { ComponentChildren } from "preact"
import { pieceWords } from "./words.ts"

/** There is nothing, and that is no error: say why, and what would bring something. */
export const Empty = ({ children }: { children?: ComponentChildren }) => {
  const text = useTexts(pieceWords)
  return <div class="empty">{children ?? text.nothing}</div>
}
