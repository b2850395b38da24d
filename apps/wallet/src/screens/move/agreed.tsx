import { Button, Header, Notice, Progress, poll, Screen, useTexts } from "@jatidiri/web"
import { useEffect } from "preact/hooks"
import { askStanding, followStanding } from "../../actions/ask-standing.ts"
import { useStanding } from "../../session/standing.tsx"
import { useWallet } from "../../session/wallet.ts"
import { words } from "./move-words.ts"

const usualMilliseconds = 10_000

/** While the person looks on, the office is asked now and then whether the new phone has fetched. */
const useFollowing = (): void => {
  const { vault, journey, follow } = useWallet()
  const { note } = useStanding()
  useEffect(() => {
    let left = false
    const polling = poll(async () => {
      const answer = await askStanding(vault)
      if (left) return "over"
      if (!answer.ok) return "silent"
      const moved = await followStanding(vault, journey, answer.value)
      if (moved === undefined) {
        note(answer.value)
        return "answered"
      }
      follow(moved)
      return "over"
    }, usualMilliseconds)
    return () => {
      left = true
      polling.stop()
    }
  }, [vault, journey, follow])
}

/** Signed and acknowledged; this phone stays what it is until the new one holds the documents. */
export const Agreed = () => {
  const text = useTexts(words)
  useFollowing()
  return (
    <Screen
      header={<Header title={text.title} />}
      foot={
        <Button kind="secondary" href="#/">
          {text.home}
        </Button>
      }
    >
      <Notice tone="ok" title={text.done} live>
        {text.doneMore}
      </Notice>
      <Progress label={text.waits} />
    </Screen>
  )
}
