import type { Desk } from "@jatidiri/relying-parties/contract"
import { Button, go, type Place, usePlace, useTexts } from "@jatidiri/web"
import { render } from "preact"
import { useEffect, useState } from "preact/hooks"
import { FinishScreen } from "./asking/finish-screen.tsx"
import { OverScreen } from "./asking/over-screen.tsx"
import { SessionScreen } from "./asking/session-screen.tsx"
import { readDesk, signOut } from "./calls.ts"
import { Failed, type Failure } from "./desk/failed.tsx"
import { Frame } from "./desk/frame.tsx"
import { Opening } from "./desk/opening.tsx"
import { PurposeScreen } from "./desk/purpose-screen.tsx"
import { PurposesScreen } from "./desk/purposes-screen.tsx"
import { SignInScreen } from "./desk/sign-in-screen.tsx"
import { OfflineScreen } from "./offline/offline-screen.tsx"
import { useTrustKept } from "./offline/use-trust-list.ts"
import { offlinePath, WayOffline } from "./offline/way-in.tsx"
import { commonWords } from "./words/common-words.ts"
import { deskWords } from "./words/desk-words.ts"

type Session =
  | { readonly is: "opening" }
  | { readonly is: "failed"; readonly failure: Failure }
  | { readonly is: "out" }
  | { readonly is: "in"; readonly desk: Desk }

const SignedIn = ({ desk, place, onSignOut }: { desk: Desk; place: Place; onSignOut: () => void }) => {
  const text = useTexts(deskWords)
  const [, room, id = ""] = place.path.split("/")
  if (room === "periksa") return <SessionScreen key={id} desk={desk} sessionId={id} />
  if (room === "selesai") {
    const { query } = place
    const code = query.get("response_code") ?? ""
    return <FinishScreen sessionId={query.get("session") ?? ""} responseCode={code} />
  }
  if (room !== "keperluan") return <PurposesScreen desk={desk} onSignOut={onSignOut} />
  const purpose = desk.purposes.find((candidate) => candidate.id === id)
  if (purpose === undefined) return <OverScreen tone="warn" title={text.unknownPurpose} next="/" />
  return <PurposeScreen desk={desk} purpose={purpose} />
}

const sessionOf = async (): Promise<Session> => {
  const answer = await readDesk()
  if (answer.kind === "ok") return { is: "in", desk: answer.value }
  return answer.kind === "refused" ? { is: "out" } : { is: "failed", failure: answer }
}

const App = () => {
  const text = useTexts(commonWords)
  const place = usePlace()
  const [session, setSession] = useState<Session>({ is: "opening" })
  const open = () => {
    setSession({ is: "opening" })
    sessionOf().then(setSession)
  }
  useEffect(open, [])
  useTrustKept()
  const leave = async () => {
    const answer = await signOut()
    if (answer.kind !== "ok") return setSession({ is: "failed", failure: answer })
    go("/", { replace: true })
    setSession({ is: "out" })
  }
  if (place.path === offlinePath) return <OfflineScreen />
  if (session.is === "out") return <SignInScreen onIn={(desk) => setSession({ is: "in", desk })} />
  if (session.is === "in") return <SignedIn desk={session.desk} place={place} onSignOut={leave} />
  return (
    <Frame foot={session.is === "failed" ? <Button onPress={open}>{text.again}</Button> : null}>
      <div class="column stack">
        {session.is === "failed" ? (
          <>
            <Failed failure={session.failure} />
            <WayOffline />
          </>
        ) : (
          <Opening />
        )}
      </div>
    </Frame>
  )
}

const place = document.getElementById("app")
if (place !== null) {
  place.textContent = ""
  render(<App />, place)
}
