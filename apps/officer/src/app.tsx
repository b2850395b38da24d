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
  | { readonly is: "out"; readonly note?: string }
  | { readonly is: "in"; readonly officer: Officer }

const App = () => {
  const desk = useTexts(deskWords)
  const text = useTexts(sessionWords)
  const [session, setSession] = useState<Session>({ is: "opening" })
  useEffect(() => {
    readMe().then((answer) => setSession(answer.kind === "ok" ? { is: "in", officer: answer.value } : { is: "out" }))
  }, [])
  if (session.is === "opening") {
    return (
      <Screen header={<Header title={text.title} />}>
        <Progress label={desk.loading} />
      </Screen>
    )
  }
  if (session.is === "out") {
    return <SignInScreen note={session.note} onIn={(officer) => setSession({ is: "in", officer })} />
  }
  return (
    <DeskScreen
      officer={session.officer}
      onSignedOut={(ended) => setSession(ended ? { is: "out", note: text.signedOutDetail } : { is: "out" })}
    />
  )
}

const place = document.getElementById("app")
if (place !== null) {
  place.textContent = ""
  render(<App />, place)
}
