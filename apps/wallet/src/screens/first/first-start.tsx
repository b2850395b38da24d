import { go, normalCode, usePlace } from "@jatidiri/web"
import { useEffect, useState } from "preact/hooks"
import { begin } from "../../actions/begin.ts"
import { readIssuer } from "../../actions/issuer.ts"
import { learnTrust } from "../../actions/learn-trust.ts"
import { lookAtDevice } from "../../actions/look-at-device.ts"
import { caught, done, type Trouble } from "../../actions/outcome.ts"
import { type Abilities, describeDevice } from "../../domain/device.ts"
import type { Journey } from "../../domain/journey.ts"
import { later } from "../../later.tsx"
import type { Vault } from "../../store/records.ts"
import type { WalletStores } from "../../store/shapes.ts"
import { EnterNik } from "./enter-nik.tsx"
import { MakePin } from "./make-pin.tsx"
import { Welcome } from "./welcome.tsx"

const ChooseWay = later(() => import("../lost/choose-way.tsx").then(({ ChooseWay }) => ChooseWay))

type Props = {
  readonly stores: WalletStores
  readonly onBegun: (begun: { readonly vault: Vault; readonly journey: Journey }) => void
}

/** From nothing to a signed request. Nothing personal is kept before there is a PIN to keep it behind. */
export const FirstStart = ({ stores, onBegun }: Props) => {
  const { path, query } = usePlace()
  const code = query.get("kode") ?? undefined
  const invitation = code === undefined ? undefined : normalCode(code)
  // Every stage is a place, so that the phone's own back button goes one stage back instead of out of the app.
  const purpose = query.get("untuk")
  const recovers = purpose === "pulih"
  const moves = purpose === "pindah"
  const at = (place: string): string => {
    if (recovers || moves) return `${place}?untuk=${purpose}`
    return code === undefined ? place : `${place}?kode=${encodeURIComponent(code)}`
  }
  const welcome = recovers || moves ? "/sudah-punya" : code === undefined ? "/" : at("/undangan")
  const [nik, setNik] = useState<string>()
  const [abilities, setAbilities] = useState<Abilities>()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  useEffect(() => {
    lookAtDevice().then(setAbilities)
    // Teaches the office's clock, so that the request is not signed with a wrong one; silence changes nothing.
    readIssuer()
    // The officer may answer where there is no network: whom to believe must be known by then.
    learnTrust(stores).catch(() => undefined)
  }, [stores])
  if (path === "/sudah-punya") return <ChooseWay />
  if (abilities === undefined || (path !== "/nik" && path !== "/pin")) {
    return <Welcome abilities={abilities} onStart={() => go(at("/nik"))} />
  }
  if (path === "/nik" || nik === undefined) {
    const take = (typed: string): void => {
      setNik(typed)
      go(at("/pin"))
    }
    return <EnterNik invited={invitation !== undefined} known={nik} back={welcome} onNik={take} />
  }
  const finish = async (pin: string): Promise<void> => {
    setBusy(true)
    const device = describeDevice(navigator.userAgent, abilities)
    const begun = await caught(async () => done(await begin(stores, pin, { nik, device, invitation, moves })))
    setBusy(false)
    setTrouble(begun.ok ? undefined : begun.trouble)
    if (!begun.ok) return
    go(recovers ? "/pulihkan" : "/", { replace: true })
    onBegun(begun.value)
  }
  return <MakePin {...{ nik, busy, trouble, recovers }} back={at("/nik")} onPin={finish} />
}
