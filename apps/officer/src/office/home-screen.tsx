import type { Officer } from "@jatidiri/officers/contract"
import { Button, Header, Kawung, Row, Rows, Screen, useTexts } from "@jatidiri/web"
import { signOut } from "../session/officer-api.ts"
import { LanguageButton } from "../session/sign-in-screen.tsx"
import { fileWords } from "../words/file-words.ts"
import { officeWords } from "../words/office-words.ts"
import { placesFor } from "./places.ts"

type Props = { readonly officer: Officer; readonly onSignedOut: (ended: boolean) => void }

/** Where whoever serves at no desk begins: without a mandate, and with all that his powers open. */
export const HomeScreen = ({ officer, onSignedOut }: Props) => {
  const text = useTexts(officeWords)
  const file = useTexts(fileWords)
  const leave = async (): Promise<void> => {
    await signOut()
    onSignedOut(false)
  }
  return (
    <Screen
      header={
        <Header title={text.title}>
          <span class="head-right">
            <LanguageButton />
            <Button kind="plain" onPress={leave}>
              {text.signOut}
            </Button>
          </span>
        </Header>
      }
    >
      <div class="sign-in-motif home-motif">
        <Kawung />
      </div>
      <div class="stack-s">
        <h2>{text.lead(officer.name)}</h2>
        <p class="small">{officer.servicePoint.name}</p>
      </div>
      <p>{text.noDesk}</p>
      <nav aria-label={text.tools}>
        <Rows>
          {placesFor(officer).map(({ name, path }) => (
            <Row key={name} label={text.links[name]} detail={text.details[name]} href={`#${path}`} />
          ))}
          {officer.powers.includes("supervise") ? (
            <Row label={file.deliver} detail={text.details.file} href="#/berkas" />
          ) : null}
        </Rows>
      </nav>
    </Screen>
  )
}
