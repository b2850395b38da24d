import { useEffect, useState } from "preact/hooks"
import { caught, type Outcome, type Trouble } from "../../actions/outcome.ts"
import type { Showing } from "../../actions/show-glance.ts"
import type { GlanceField } from "../../domain/glance.ts"
import { useWallet } from "../../session/wallet.ts"
import type { Vault } from "../../store/records.ts"

/** Half of what a glance is good for, so that what is on the screen is never older than that. */
const renewMilliseconds = 30_000

type Frame = (number: number) => string
/** Notes the showing and gives what is shown; asked once for each film. */
export type Begin = (vault: Vault, fields: readonly GlanceField[]) => Promise<Outcome<Showing>>

/** The film of one showing, bound afresh to the moment as long as it is on the screen. */
export const useGlance = (begin: Begin, fields: readonly GlanceField[]) => {
  const { vault } = useWallet()
  const [frame, setFrame] = useState<{ readonly of: Frame }>()
  const [trouble, setTrouble] = useState<Trouble>()
  // What is shown was chosen before the film began; it does not change while somebody looks.
  const [chosen] = useState({ begin, fields })
  useEffect(() => {
    let left = false
    let timer: ReturnType<typeof setTimeout> | undefined
    let showing: Promise<Outcome<Showing>> | undefined
    // A showing that could not be written down has not begun, and is begun again.
    const begin = async (): Promise<Outcome<Showing>> => {
      showing ??= chosen.begin(vault, chosen.fields)
      try {
        return await showing
      } catch (error) {
        showing = undefined
        throw error
      }
    }
    const make = async () => {
      const { makeGlance } = await import("../../actions/show-glance.ts")
      const begun = await begin()
      return begun.ok ? makeGlance(begun.value) : begun
    }
    const renew = async (): Promise<void> => {
      const made = await caught(make)
      if (left) return
      setTrouble(made.ok ? undefined : made.trouble)
      setFrame(made.ok ? { of: made.value.frame } : undefined)
      clearTimeout(timer)
      timer = setTimeout(renew, renewMilliseconds)
    }
    renew()
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
  }, [vault, chosen])
  return { frame: frame?.of, trouble }
}
