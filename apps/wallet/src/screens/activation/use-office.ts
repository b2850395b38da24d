import { useEffect, useState } from "preact/hooks"
import { askForDecision, sendRequest } from "../../actions/ask-office.ts"
import type { Trouble } from "../../actions/outcome.ts"
import type { At } from "../../domain/journey.ts"
import { useWallet } from "../../session/wallet.ts"

const pollMilliseconds = 2000
/** Without an answer there is no hurry: a dead network is not asked every two seconds. */
const patientMilliseconds = 10_000

/** While the screen is seen: sends the request until it is acknowledged, then asks for the decision until there is one. */
export const useOffice = (journey: At<"prepared" | "sent">): Trouble | undefined => {
  const { vault, follow } = useWallet()
  const [trouble, setTrouble] = useState<Trouble>()
  useEffect(() => {
    let left = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const again = (milliseconds: number): void => {
      if (!left) timer = setTimeout(look, milliseconds)
    }
    const look = async (): Promise<void> => {
      if (document.hidden) return again(pollMilliseconds)
      const answer =
        journey.step === "prepared" ? await sendRequest(vault, journey) : await askForDecision(vault, journey)
      if (left) return
      setTrouble(answer.ok ? undefined : answer.trouble)
      if (answer.ok && answer.value !== journey) follow(answer.value)
      else again(answer.ok ? pollMilliseconds : patientMilliseconds)
    }
    const hurry = (): void => {
      clearTimeout(timer)
      look()
    }
    addEventListener("online", hurry)
    look()
    return () => {
      left = true
      clearTimeout(timer)
      removeEventListener("online", hurry)
    }
  }, [vault, journey, follow])
  return trouble
}
