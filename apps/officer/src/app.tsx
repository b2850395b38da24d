import type { Officer } from "@jatidiri/officers/contract"
import { Button, go, Header, Progress, poll, Screen, usePlace, useTexts } from "@jatidiri/web"
import { render } from "preact"
import { useCallback, useEffect, useState } from "preact/hooks"
import { DeskScreen } from "./desk/desk-screen.tsx"
import { fieldPlace, fieldRoom, useErasedWords } from "./field/field-room.tsx"
import { useFieldPack } from "./field/use-field-pack.ts"
import { officeRoom } from "./office/office-room.tsx"
import { readMe } from "./session/officer-api.ts"
import { RevokedScreen } from "./session/revoked-screen.tsx"
import { SignInScreen } from "./session/sign-in-screen.tsx"
import { useRevoked } from "./session/use-revoked.ts"
import { deskWords } from "./words/desk-words.ts"
import { fieldWords } from "./words/field-words.ts"
import { sessionWords } from "./words/session-words.ts"

type Session =
  | { readonly is: "opening" }
  | { readonly is: "out"; readonly note?: "offlineStart" | "signedOutDetail" }
  | { readonly is: "in"; readonly officer: Officer }

const retryMilliseconds = 5_000
/** Where an officer signs in without leaving the field. */
const signInPlace = "/masuk"
/** What a revoked device still opens: to be signed in on, also by a new invitation, and to deliver a file. */
const besideRevoked = [signInPlace, "/daftar", "/berkas"]

const useSession = () => {
  const [session, setSession] = useState<Session>({ is: "opening" })
  useEffect(() => {
    // Opened without network: the desk comes by itself when the signal does; not every engine tells when.
    const asking = poll(async () => {
      const answer = await readMe()
      const found: Session =
        answer.kind === "ok"
          ? { is: "in", officer: answer.value }
          : answer.kind === "offline"
            ? { is: "out", note: "offlineStart" }
            : { is: "out" }
      setSession((now) => (now.is === "in" ? now : found))
      return answer.kind === "offline" ? "silent" : "over"
    }, retryMilliseconds)
    return asking.stop
  }, [])
  return { session, setSession }
}

/** Nothing is known yet; whoever stands in the field with a slow signal need not wait for it. */
const Opening = ({ toField }: { toField: boolean }) => {
  const desk = useTexts(deskWords)
  const text = useTexts(sessionWords)
  const field = useTexts(fieldWords)
  return (
    <Screen header={<Header title={text.title} />}>
      <Progress label={desk.loading} />
      {toField ? (
        <Button kind="secondary" href={`#${fieldPlace}`}>
          {field.title}
        </Button>
      ) : null}
    </Screen>
  )
}

type InsideProps = { path: string; officer: Officer; onSignedOut: (ended: boolean) => void }

const Inside = ({ path, officer, onSignedOut }: InsideProps) => {
  const ended = useCallback(() => onSignedOut(true), [onSignedOut])
  const office = officeRoom(path, officer, { onSignedOut, ended })
  return <>{office ?? <DeskScreen officer={officer} onSignedOut={onSignedOut} />}</>
}

const App = () => {
  const text = useTexts(sessionWords)
  const { path } = usePlace()
  const { session, setSession } = useSession()
  const officer = session.is === "in" ? session.officer : undefined
  const isOffline = session.is === "out" && session.note === "offlineStart"
  const leave = useCallback(
    (ended: boolean) => setSession(ended ? { is: "out", note: "signedOutDetail" } : { is: "out" }),
    [setSession],
  )
  const pack = useFieldPack(officer, session.is !== "opening" && !isOffline)
  const endSession = useCallback(() => leave(true), [leave])
  const { revoked, clear } = useRevoked(officer, pack, endSession)
  const erased = useErasedWords(pack.erased)
  const isReady = pack.ready !== undefined
  useEffect(() => {
    // Opened in the field: there is nothing to do here but that.
    if (isOffline && isReady && path === "/") go(fieldPlace, { replace: true })
  }, [isOffline, isReady, path])
  // Before the device has been looked at nothing is shown: a pack whose time is over goes first.
  if (pack.device === undefined) return <Opening toField={false} />
  if (revoked !== undefined && !besideRevoked.includes(path))
    return (
      <RevokedScreen
        whose={revoked.whose}
        mayDeliver={officer !== undefined}
        signInPlace={signInPlace}
        onSignedOut={endSession}
      />
    )
  const field = fieldRoom(path, pack, officer)
  if (field !== undefined) return field
  if (session.is === "opening") return <Opening toField={isReady} />
  if (session.is === "out" || path === signInPlace) {
    const note = erased ?? (session.is === "out" ? session.note && text[session.note] : undefined)
    const goIn = (found: Officer): void => {
      setSession({ is: "in", officer: found })
      clear()
      if (pack.open !== undefined) go(fieldPlace, { replace: true })
    }
    return <SignInScreen note={note} toField={isReady ? `#${fieldPlace}` : undefined} onIn={goIn} />
  }
  return <Inside path={path} officer={session.officer} onSignedOut={leave} />
}

const place = document.getElementById("app")
if (place !== null) {
  place.textContent = ""
  render(<App />, place)
}
