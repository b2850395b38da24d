import { poll } from "@jatidiri/web"
import { useEffect, useState } from "preact/hooks"
import { askForDecision, sendRequest } from "../../actions/ask-office.ts"
import { caught, type Trouble } from "../../actions/outcome.ts"
import type { At } from "../../domain/journey.ts"
import { useWallet } from "../../session/wallet.ts"

/** On a line that answers quickly; on another one less often. */
const usualMilliseconds = 2000
/** The office looks at an officer's yes in its own time: nobody here can hurry it. */
const heldMilliseconds = 60_000

const isHeld = (journey: At<"prepared" | "sent">): boolean => journey.step === "sent" && journey.held === true

/** While the screen is seen: sends the request until it is acknowledged, then asks for the decision until there is one. */
export const useOffice = (journey: At<"prepared" | "sent">): Trouble | undefined => {
  const { vault, follow } = useWallet()
  const [trouble, setTrouble] = useState<Trouble>()
  useEffect(() => {
    let left = false
    const polling = poll(
      async () => {
        const answer = await caught(() =>
          journey.step === "prepared" ? sendRequest(vault, journey) : askForDecision(vault, journey),
        )
        if (left) return "over"
        setTrouble(answer.ok ? undefined : answer.trouble)
        if (!answer.ok) return "silent"
        if (answer.value === journey) return "answered"
        follow(answer.value)
        return "over"
      },
      isHeld(journey) ? heldMilliseconds : usualMilliseconds,
    )
    return () => {
      left = true
      polling.stop()
    }
  }, [vault, journey, follow])
  return trouble
}
