import { signingSeconds, useOnline } from "@jatidiri/web"
import { useEffect, useState } from "preact/hooks"
import { useWallet } from "../../session/wallet.ts"
import type { Vault } from "../../store/records.ts"

const freshSeconds = 3600

/** When the list was last looked at, by opening: each opened vault is an object of its own. */
const lookedAt = new WeakMap<Vault, number>()

/**
 * Looks at the public status list once after each opening with a network, and later every hour; gives a number that grows
 * when something new is known. What is kept stands on the screen meanwhile.
 */
export const useStatusCheck = (): number => {
  const { vault } = useWallet()
  const online = useOnline()
  const [version, setVersion] = useState(0)
  useEffect(() => {
    if (!online || signingSeconds() - (lookedAt.get(vault) ?? 0) < freshSeconds) return
    let left = false
    import("../../actions/check-status.ts")
      .then(({ checkOwnStatus }) => checkOwnStatus(vault))
      .then((answer) => {
        if (!answer.ok) return
        lookedAt.set(vault, signingSeconds())
        if (!left) setVersion((before) => before + 1)
      })
      .catch(() => undefined)
    return () => {
      left = true
    }
  }, [vault, online])
  return version
}
