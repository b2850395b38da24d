import { Button, Header, Notice, Progress, Screen, useTexts } from "@jatidiri/web"
import { useEffect } from "preact/hooks"
import { askStanding, followEnd } from "../../actions/ask-standing.ts"
import { useStanding } from "../../session/standing.tsx"
import { useWallet } from "../../session/wallet.ts"
import { words } from "./move-words.ts"

const pauseMilliseconds = 10_000

/** While the person looks on, the office is asked now and then whether the new phone has fetched. */
const useFollowing = (): void => {
  const { vault, follow } = useWallet()
  const { note } = useStanding()
  useEffect(() => {
    let left = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async (): Promise<void> => {
      const answer = document.hidden ? undefined : await askStanding(vault).catch(() => undefined)
      if (left) return
      if (answer?.ok === true) {
        const ended = await followEnd(vault, answer.value)
        if (ended !== undefined) return follow(ended)
        note(answer.value)
      }
      timer = setTimeout(look, pauseMilliseconds)
    }
    timer = setTimeout(look, pauseMilliseconds)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [vault, follow])
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
