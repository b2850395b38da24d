import { useEffect, useState } from "preact/hooks"
import type { Trouble } from "../../actions/outcome.ts"
import { useWallet } from "../../session/wallet.ts"
import { nameOf } from "./provisional-words.ts"

/** Half of what a glance is good for, so that what is on the screen is never older than that. */
const renewMilliseconds = 30_000

type Frame = (number: number) => string

/** Notes the showing first, then gives the film, bound afresh to the moment as long as it is shown. */
export const useGlance = (sdJwt: string, names: readonly string[]) => {
  const { vault } = useWallet()
  const [frame, setFrame] = useState<{ readonly of: Frame }>()
  const [trouble, setTrouble] = useState<Trouble>()
  useEffect(() => {
    let left = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const renew = async (): Promise<void> => {
      const { makeGlance } = await import("../../actions/show-provisional.ts")
      const made = await makeGlance(vault, sdJwt, names)
      if (left) return
      setTrouble(made.ok ? undefined : made.trouble)
      setFrame(made.ok ? { of: made.value.frame } : undefined)
      clearTimeout(timer)
      timer = setTimeout(renew, renewMilliseconds)
    }
    const begin = async (): Promise<void> => {
      const { noteGlance } = await import("../../actions/show-provisional.ts")
      await noteGlance(
        vault,
        names.map((name) => ({ path: [name], ...nameOf(name) })),
      )
      await renew()
    }
    begin()
    // A phone that slept wakes with an old film: it is taken off the screen before a new one stands there.
    const wake = (): void => {
      if (document.hidden) setFrame(undefined)
      else renew()
    }
    document.addEventListener("visibilitychange", wake)
    return () => {
      left = true
      clearTimeout(timer)
      document.removeEventListener("visibilitychange", wake)
    }
  }, [vault, sdJwt, names])
  return { frame: frame?.of, trouble }
}
