import { Button, Card, Header, Screen, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { block, type Key } from "../../actions/block.ts"
import { CodeField } from "../recovery/code-field.tsx"
import { useKey } from "../recovery/use-key.ts"
import { LanguageSwitch } from "../settings/language-switch.tsx"
import { TroubleNotice } from "../trouble-notice.tsx"
import { words } from "./block-words.ts"
import { Blocked } from "./blocked.tsx"

/** From any browser, with nothing of Dompet in it: no PIN, no vault, no request. Nothing that is typed here is kept. */
export const Block = () => {
  const text = useTexts(words)
  const [isDone, setDone] = useState(false)
  const given = useKey(async (key: Key) => {
    const answer = await block(key)
    if (answer.ok) setDone(true)
    return answer
  })
  if (isDone) return <Blocked />
  return (
    <form onSubmit={given.submit} noValidate>
      <Screen
        header={
          <Header title={text.title} back="/">
            <LanguageSwitch />
          </Header>
        }
        foot={
          <Button kind="danger" submit icon="lock" busy={given.busy}>
            {text.now}
          </Button>
        }
      >
        <p>{text.lead}</p>
        <CodeField given={given} />
        <TroubleNotice trouble={given.trouble} />
        {given.withPasskey === undefined ? null : (
          <Button kind="plain" disabled={given.busy} onPress={given.withPasskey}>
            {text.passkey}
          </Button>
        )}
        <Card>
          <div class="stack-s">
            <h2>{text.what}</h2>
            <ul class="bullets stack-s">
              {text.happens.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </div>
        </Card>
        <p class="small">{text.neither}</p>
      </Screen>
    </form>
  )
}
