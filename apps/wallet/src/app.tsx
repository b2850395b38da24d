import { Header, Notice, Progress, Screen, type Texts, usePlace, useTexts } from "@jatidiri/web"
import { render } from "preact"
import { useCallback, useMemo } from "preact/hooks"
import type { Journey } from "./domain/journey.ts"
import { later } from "./later.tsx"
import { Places } from "./places.tsx"
import { FirstStart } from "./screens/first/first-start.tsx"
import { Unlock } from "./screens/unlock.tsx"
import { useTrustKept } from "./session/keep-trust.ts"
import { StandingKept } from "./session/standing.tsx"
import { useAppState, WalletContext } from "./session/wallet.ts"
import type { Vault } from "./store/records.ts"

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

const Block = later(() => import("./screens/block/block.tsx").then(({ Block }) => Block))

const Opened = ({ vault, journey }: { vault: Vault; journey: Journey }) => {
  useTrustKept(vault)
  return (
    <StandingKept>
      <Places journey={journey} />
    </StandingKept>
  )
}

const App = () => {
  const text = useTexts(words)
  const { path } = usePlace()
  const { state, setState, lock } = useAppState()
  const follow = useCallback(
    (journey: Journey) => setState((now) => (now.is === "open" ? { ...now, journey } : now)),
    [setState],
  )
  const wallet = useMemo(
    () => (state.is === "open" ? { vault: state.vault, journey: state.journey, follow, lock } : undefined),
    [state, follow, lock],
  )
  // Needs nothing of this browser: neither a vault nor its PIN, nor leave to keep anything.
  if (path === "/blokir") return <Block />
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
      <Opened vault={state.vault} journey={state.journey} />
    </WalletContext.Provider>
  )
}

const place = document.getElementById("app")
if (place !== null) {
  place.textContent = ""
  render(<App />, place)
}
