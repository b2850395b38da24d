import { go } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { beginAgain } from "../../actions/begin.ts"
import { lookAtDevice } from "../../actions/look-at-device.ts"
import { describeDevice } from "../../domain/device.ts"
import { useWallet } from "../../session/wallet.ts"
import { EnterNik } from "../first/enter-nik.tsx"

/** Another request of this phone with another NIK; the old one is simply never shown again. */
export const ChangeNik = () => {
  const { vault, follow } = useWallet()
  const [busy, setBusy] = useState(false)
  const finish = async (nik: string): Promise<void> => {
    if (busy) return
    setBusy(true)
    const device = describeDevice(navigator.userAgent, await lookAtDevice())
    follow(await beginAgain(vault, { nik, device }))
    go("/", { replace: true })
  }
  return <EnterNik invited={false} back="/" onNik={finish} />
}
