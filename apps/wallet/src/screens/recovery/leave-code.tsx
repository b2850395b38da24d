import { Button, Header, Notice, Screen, useTexts } from "@jatidiri/web"
import { useEffect } from "preact/hooks"
import { words } from "./recovery-words.ts"

/** While a code is written down and not in force, the browser asks before it closes; the words are the browser's own. */
export const useWarnOnClosing = (isOpen: boolean): void => {
  useEffect(() => {
    if (!isOpen) return
    const warn = (event: BeforeUnloadEvent): void => {
      event.preventDefault()
      event.returnValue = true
    }
    addEventListener("beforeunload", warn)
    return () => removeEventListener("beforeunload", warn)
  }, [isOpen])
}

/** The paper in the hand would be worth nothing, and nobody could see it on the paper. */
export const LeaveCode = ({ onLeave }: { onLeave: () => void }) => {
  const text = useTexts(words)
  return (
    <Screen
      header={<Header title={text.title} />}
      foot={
        <>
          <Button href="#/pemulihan/kode">{text.stay}</Button>
          <Button kind="plain" onPress={onLeave}>
            {text.leaveAnyway}
          </Button>
        </>
      }
    >
      <Notice tone="warn" title={text.leave} live>
        {text.leaveMore}
      </Notice>
    </Screen>
  )
}
