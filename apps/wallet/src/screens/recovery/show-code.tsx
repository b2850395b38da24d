import { showRecoveryCode } from "@jatidiri/field"
import { Badge, Button, Header, Notice, Screen, useTexts } from "@jatidiri/web"
import { words } from "./recovery-words.ts"

/** Letter by letter for who listens; `0` and `8` sound as what they are. */
const spell = (groups: readonly string[]): string => groups.map((group) => group.split("").join(" ")).join(", ")

const blockAddress = (): string => `${location.host}/dompet/#/blokir`

/** The only time that the code is seen. It is in no store, no address and no log. */
export const ShowCode = ({ code, onWritten }: { code: string; onWritten: () => void }) => {
  const text = useTexts(words)
  const groups = showRecoveryCode(code).split("-")
  return (
    <Screen
      header={
        <Header title={text.yours} back="/pemulihan">
          <Badge tone="warn" icon="warn">
            {text.notYet}
          </Badge>
        </Header>
      }
      foot={<Button onPress={onWritten}>{text.written}</Button>}
    >
      <h2>{text.write}</h2>
      <p class="unseen">{text.spelled(spell(groups))}</p>
      <div class="recovery-code" aria-hidden="true">
        {groups.map((group) => (
          <span>{group}</span>
        ))}
      </div>
      <Notice tone="warn">{text.notYetMore}</Notice>
      <ul class="bullets stack-s">
        {text.advice.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <Button kind="secondary" onPress={() => window.print()}>
        {text.print}
      </Button>
      <p class="small address">{text.where(blockAddress())}</p>
    </Screen>
  )
}
