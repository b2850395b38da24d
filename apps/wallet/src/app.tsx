import { Header, Notice, Progress, Screen, type Texts, usePlace, useTexts } from "@jatidiri/web"
import { render } from "preact"
import { useCallback, useMemo } from "preact/hooks"
import type { Journey } from "./domain/journey.ts"
import { ChangeNik } from "./screens/activation/change-nik.tsx"
import { Ended } from "./screens/activation/ended.tsx"
import { Invitation } from "./screens/activation/invitation.tsx"
import { NotApproved } from "./screens/activation/not-approved.tsx"
import { Take } from "./screens/activation/take.tsx"
import { Waiting } from "./screens/activation/waiting.tsx"
import { Home } from "./screens/documents/home.tsx"
import { ShowKk } from "./screens/documents/show-kk.tsx"
import { ShowKtp } from "./screens/documents/show-ktp.tsx"
import { FirstStart } from "./screens/first/first-start.tsx"
import { Settings } from "./screens/settings/settings.tsx"
import { History } from "./screens/sharing/history.tsx"
import { Request } from "./screens/sharing/request.tsx"
import { Scan } from "./screens/sharing/scan.tsx"
import { Unlock } from "./screens/unlock.tsx"
import { useAppState, WalletContext } from "./session/wallet.ts"

const words: Texts<{ readonly opening: string; readonly forbidden: string }> = {
  id: {
    opening: "Dompet sedang dibuka…",
    forbidden:
      "Peramban ini melarang penyimpanan, jadi KTP tidak bisa disimpan aman. Tutup jendela pribadi dan buka lagi. KTP-el Anda tetap berlaku.",
  },
  en: {
    opening: "Dompet is opening…",
    forbidden:
      "This browser forbids storage, so a KTP cannot be kept safely. Leave the private window and open again. Your KTP-el stays valid.",
  },
}

/** What stands at the start, by how far the phone has come. */
const AtHome = ({ journey }: { journey: Journey }) => {
  switch (journey.step) {
    case "prepared":
    case "sent":
      return <Waiting journey={journey} />
    case "refused":
    case "lapsed":
      return <NotApproved journey={journey} />
    case "vouched":
    case "offered":
    case "collecting":
      return <Take journey={journey} />
    case "ended":
      return <Ended journey={journey} />
    case "active":
      return <Home />
  }
}

const activeOnly: Readonly<Record<string, () => preact.JSX.Element>> = {
  "/ktp": ShowKtp,
  "/kk": ShowKk,
  "/permintaan": Request,
}
const always: Readonly<Record<string, () => preact.JSX.Element>> = {
  "/pindai": Scan,
  "/riwayat": History,
  "/setelan": Settings,
  "/undangan": Invitation,
}
const beforeActive: Readonly<Record<string, () => preact.JSX.Element>> = { "/ganti-nik": ChangeNik }

const Places = ({ journey }: { journey: Journey }) => {
  const { path } = usePlace()
  const Found = always[path] ?? (journey.step === "active" ? activeOnly[path] : beforeActive[path])
  return Found === undefined ? <AtHome journey={journey} /> : <Found />
}

const App = () => {
  const text = useTexts(words)
  const { state, setState, lock } = useAppState()
  const follow = useCallback(
    (journey: Journey) => setState((now) => (now.is === "open" ? { ...now, journey } : now)),
    [setState],
  )
  const wallet = useMemo(
    () => (state.is === "open" ? { vault: state.vault, journey: state.journey, follow, lock } : undefined),
    [state, follow, lock],
  )
  if (state.is === "opening")
    return (
      <Screen header={<Header title="Dompet" />}>
        <Progress label={text.opening} />
      </Screen>
    )
  if (state.is === "forbidden")
    return (
      <Screen header={<Header title="Dompet" />}>
        <Notice tone="no">{text.forbidden}</Notice>
      </Screen>
    )
  if (state.is === "new")
    return <FirstStart stores={state.stores} onBegun={(begun) => setState({ is: "open", ...begun })} />
  if (state.is === "locked") {
    return (
      <Unlock
        stores={state.stores}
        onOpen={(vault, journey) => setState({ is: "open", vault, journey })}
        onErased={() => setState({ is: "new", stores: state.stores })}
      />
    )
  }
  return (
    <WalletContext.Provider value={wallet}>
      <Places journey={state.journey} />
    </WalletContext.Provider>
  )
}

const place = document.getElementById("app")
if (place !== null) {
  place.textContent = ""
  render(<App />, place)
}
