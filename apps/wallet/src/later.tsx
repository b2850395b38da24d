import { Button, Header, Notice, Progress, Screen, type Texts, useTexts } from "@jatidiri/web"
import type { ComponentType } from "preact"
import { useEffect, useState } from "preact/hooks"

const words: Texts<{ readonly opening: string; readonly missing: string; readonly again: string }> = {
  id: {
    opening: "Membuka…",
    missing: "Layar ini belum ada di ponsel ini dan perlu jaringan sekali. Cari sinyal, lalu coba lagi.",
    again: "Coba lagi",
  },
  en: {
    opening: "Opening…",
    missing: "This screen is not on this phone yet and needs a network once. Find a signal, then try again.",
    again: "Try again",
  },
}

const Missing = ({ failed, onAgain }: { failed: boolean; onAgain: () => void }) => {
  const text = useTexts(words)
  return (
    <Screen
      header={<Header title="Dompet" back="/" />}
      foot={failed ? <Button onPress={onAgain}>{text.again}</Button> : undefined}
    >
      {failed ? (
        <Notice tone="warn" live>
          {text.missing}
        </Notice>
      ) : (
        <Progress label={text.opening} />
      )}
    </Screen>
  )
}

/** A screen that few need, fetched when it is opened: the first start stays light. */
export const later = <Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> => {
  let known: ComponentType<Props> | undefined
  return (props) => {
    const [Found, setFound] = useState<ComponentType<Props> | undefined>(() => known)
    const [failed, setFailed] = useState(false)
    const [round, setRound] = useState(0)
    useEffect(() => {
      let left = false
      if (known !== undefined) return
      setFailed(false)
      load().then(
        (screen) => {
          known = screen
          if (!left) setFound(() => screen)
        },
        () => {
          if (!left) setFailed(true)
        },
      )
      return () => {
        left = true
      }
    }, [round])
    return Found === undefined ? <Missing failed={failed} onAgain={() => setRound(round + 1)} /> : <Found {...props} />
  }
}
