import { signingSeconds, useOnline } from "@jatidiri/web"
import { useEffect, useState } from "preact/hooks"
import type { Journey } from "../../domain/journey.ts"
import { useWallet } from "../../session/wallet.ts"

const freshSeconds = 3600

/** When the list was last looked at: the journey is another object after each opening, and after it came back into force. */
const lookedAt = new WeakMap<Journey, number>()

/**
 * Looks at the public status list once after each opening with a network, and later every hour; gives a number that grows
 * when something new is known. What is kept stands on the screen meanwhile.
 */
export const useStatusCheck = (): number => {
  const { vault, journey } = useWallet()
  const online = useOnline()
  const [version, setVersion] = useState(0)
  useEffect(() => {
    if (!online || signingSeconds() - (lookedAt.get(journey) ?? 0) < freshSeconds) return
    let left = false
    import("../../actions/check-status.ts")
      .then(({ checkOwnStatus }) => checkOwnStatus(vault))
      .then((answer) => {
        if (!answer.ok) return
        lookedAt.set(journey, signingSeconds())
        if (!left) setVersion((before) => before + 1)
      })
      .catch(() => undefined)
    return () => {
      left = true
    }
  }, [vault, journey, online])
  return version
}
