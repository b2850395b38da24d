import { Button, Card, Header, Notice, Screen, useTexts } from "@jatidiri/web"
import { words } from "./block-words.ts"

/** Said only after the office's answer. */
export const Blocked = () => {
  const text = useTexts(words)
  return (
    <Screen
      header={<Header title={text.title} />}
      foot={
        <>
          <Button href="#/">{text.close}</Button>
          <Button kind="secondary" icon="phone" href="#/sudah-punya">
            {text.newPhone}
          </Button>
        </>
      }
    >
      <Notice tone="ok" title={text.done} live>
        {text.doneMore}
      </Notice>
      <Card>
        <div class="stack-s">
          <h2>{text.next}</h2>
          <ul class="bullets stack-s">
            {text.steps.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </div>
      </Card>
    </Screen>
  )
}
