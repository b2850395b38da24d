import { Button, Header, Notice, Row, Rows, Screen, signingSeconds, useFormats, useTexts } from "@jatidiri/web"
import { type ClockDoubt, floorOf, type Lived } from "../journal/clock-doubt.ts"
import { LanguageButton } from "../session/sign-in-screen.tsx"
import { clockWords } from "../words/clock-words.ts"
import { fieldWords } from "../words/field-words.ts"

type Props = { readonly doubt: ClockDoubt; readonly lived: Lived; readonly onAgain: () => void }

/** A clock that cannot be right: said before anything is signed or erased by it. */
export const ClockScreen = ({ doubt, lived, onAgain }: Props) => {
  const text = useTexts(clockWords)
  const field = useTexts(fieldWords)
  const { dateTime } = useFormats()
  const at = (seconds: number): string => dateTime(new Date(seconds * 1000))
  return (
    <Screen header={<Header title={field.title}>{<LanguageButton />}</Header>}>
      <Notice tone="no" title={text.title} live>
        {text.doubts[doubt]}
      </Notice>
      <Rows label={text.title}>
        <Row label={text.device} value={at(signingSeconds())} />
        {doubt === "clock-before-floor" || lived.pack === undefined ? (
          <Row label={text.floor} value={at(floorOf(lived))} />
        ) : (
          <Row label={text.ends} value={at(lived.pack.endsAt)} />
        )}
      </Rows>
      <p>{text.what}</p>
      <p>{text.safe}</p>
      <Button icon="refresh" onPress={onAgain}>
        {text.again}
      </Button>
      <Button kind="plain" href="#/masuk">
        {field.signIn}
      </Button>
    </Screen>
  )
}
