import type { Officer } from "@jatidiri/officers/contract"
import { Header, Progress, Screen, useTexts } from "@jatidiri/web"
import { render } from "preact"
import { useEffect, useState } from "preact/hooks"
import { DeskScreen } from "./desk/desk-screen.tsx"
import { readMe } from "./session/officer-api.ts"
import { SignInScreen } from "./session/sign-in-screen.tsx"
import { deskWords } from "./words/desk-words.ts"
import { sessionWords } from "./words/session-words.ts"

type Session =
  | { readonly is: "opening" }
  | { readonly is: "out"; readonly note?: "offlineStart" | "signedOutDetail" }
  | { readonly is: "in"; readonly officer: Officer }

const retryMilliseconds = 5_000

const App = () => {
  const desk = useTexts(deskWords)
  const text = useTexts(sessionWords)
  const [session, setSession] = useState<Session>({ is: "opening" })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async (): Promise<void> => {
      const answer = await readMe()
      // Opened without network: the desk comes by itself when the signal does; not every engine tells when.
      if (answer.kind === "offline") timer = setTimeout(look, retryMilliseconds)
      const found: Session =
        answer.kind === "ok"
          ? { is: "in", officer: answer.value }
          : answer.kind === "offline"
            ? { is: "out", note: "offlineStart" }
            : { is: "out" }
      setSession((now) => (now.is === "in" ? now : found))
    }
    look()
    return () => clearTimeout(timer)
  }, [])
  if (session.is === "opening") {
    return (
      <Screen header={<Header title={text.title} />}>
        <Progress label={desk.loading} />
      </Screen>
    )
  }
  if (session.is === "out") {
    const note = session.note && text[session.note]
    return <SignInScreen note={note} onIn={(officer) => setSession({ is: "in", officer })} />
  }
  return (
    <DeskScreen
      officer={session.officer}
      onSignedOut={(ended) => setSession(ended ? { is: "out", note: "signedOutDetail" } : { is: "out" })}
    />
  )
}

const place = document.getElementById("app")
if (place !== null) {
  place.textContent = ""
  render(<App />, place)
}
