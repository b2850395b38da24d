import { go, normalCode, usePlace } from "@jatidiri/web"
import { useEffect, useState } from "preact/hooks"
import { begin } from "../../actions/begin.ts"
import { readIssuer } from "../../actions/issuer.ts"
import { lookAtDevice } from "../../actions/look-at-device.ts"
import { type Abilities, describeDevice } from "../../domain/device.ts"
import type { Journey } from "../../domain/journey.ts"
import type { Vault } from "../../store/records.ts"
import type { WalletStores } from "../../store/shapes.ts"
import { EnterNik } from "./enter-nik.tsx"
import { MakePin } from "./make-pin.tsx"
import { Welcome } from "./welcome.tsx"

type Stage = { readonly is: "welcome" } | { readonly is: "nik" } | { readonly is: "pin"; readonly nik: string }

type Props = {
  readonly stores: WalletStores
  readonly onBegun: (begun: { readonly vault: Vault; readonly journey: Journey }) => void
}

/** From nothing to a signed request. Nothing personal is kept before there is a PIN to keep it behind. */
export const FirstStart = ({ stores, onBegun }: Props) => {
  const { path, query } = usePlace()
  const invitation = path === "/undangan" ? normalCode(query.get("kode") ?? "") : undefined
  const [stage, setStage] = useState<Stage>({ is: "welcome" })
  const [abilities, setAbilities] = useState<Abilities>()
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    lookAtDevice().then(setAbilities)
    // Teaches the office's clock, so that the request is not signed with a wrong one; silence changes nothing.
    readIssuer()
  }, [])
  if (stage.is === "welcome" || abilities === undefined) {
    return <Welcome abilities={abilities} onStart={() => setStage({ is: "nik" })} />
  }
  if (stage.is === "nik") {
    return <EnterNik invited={invitation !== undefined} onNik={(nik) => setStage({ is: "pin", nik })} />
  }
  const finish = async (pin: string): Promise<void> => {
    setBusy(true)
    const device = describeDevice(navigator.userAgent, abilities)
    const begun = await begin(stores, pin, { nik: stage.nik, device, invitation })
    if (path === "/undangan") go("/", { replace: true })
    onBegun(begun)
  }
  return <MakePin nik={stage.nik} busy={busy} onPin={finish} />
}
