import { go } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { beginAgain } from "../../actions/begin.ts"
import { lookAtDevice } from "../../actions/look-at-device.ts"
import { caught, done, type Trouble } from "../../actions/outcome.ts"
import { describeDevice } from "../../domain/device.ts"
import { useWallet } from "../../session/wallet.ts"

/** Another request of this phone, which is then what stands at the start; the one before is simply never shown again. */
export const useNewRequest = () => {
  const { vault, follow } = useWallet()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const ask = async (nik: string, invitation?: string): Promise<void> => {
    if (busy) return
    setBusy(true)
    const begun = await caught(async () => {
      const device = describeDevice(navigator.userAgent, await lookAtDevice())
      return done(await beginAgain(vault, { nik, device, invitation }))
    })
    setBusy(false)
    setTrouble(begun.ok ? undefined : begun.trouble)
    if (!begun.ok) return
    go("/", { replace: true })
    follow(begun.value)
  }
  return { ask, busy, trouble }
}
