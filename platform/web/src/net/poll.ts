/** What became of one question: an answer, silence, or an answer after which there is nothing more to ask. */
export type Heard = "answered" | "silent" | "over"

export type Polling = {
  /** Asks at once, or as soon as the question that is under way has its answer. */
  hurry(): void
  stop(): void
}

/** A few hundred bytes that take longer than this come over a line that is better left to others. */
const slowMilliseconds = 1000
const slowPauseMilliseconds = 10_000
const longestPauseMilliseconds = 60_000

type Lately = {
  readonly usual: number
  /** How long the last two questions took, in milliseconds. */
  readonly took: readonly number[]
  /** Questions in a row that nobody answered. */
  readonly inVain: number
  /** 0 to 1, another each time: who lost one signal together does not come back in one moment. */
  readonly share: number
}

/**
 * How long to wait before the next question. One slow answer is a hiccup, two are a slow line: nothing asks there sooner
 * than after ten seconds, nor fills more than a third of it. In silence twice as long each time, up to a minute.
 */
export const pauseAfter = ({ usual, took, inVain, share }: Lately): number => {
  const pace = Math.min(...took)
  if (inVain === 0 && pace <= slowMilliseconds) return usual
  const pause = Math.max(usual, slowPauseMilliseconds, 2 * pace) * 2 ** Math.max(0, inVain - 1)
  return Math.min(pause, longestPauseMilliseconds) * (1 + share / 2)
}

/**
 * Asks at once and then again and again: never twice at the same time, never while the page is hidden, at once when it is
 * seen again or the browser says that there is a network. How soon depends on how the line answers.
 */
export const poll = (ask: () => Promise<Heard>, usual: number): Polling => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let [asking, hurried, over, inVain] = [false, false, false, 0]
  let took: readonly number[] = []
  const look = async (): Promise<void> => {
    clearTimeout(timer)
    hurried = asking
    if (asking || over || document.hidden) return
    asking = true
    const began = performance.now()
    const heard = await ask().catch((): Heard => "silent")
    asking = false
    took = [...took, performance.now() - began].slice(-2)
    inVain = heard === "silent" ? inVain + 1 : 0
    if (heard === "over") stop()
    if (over) return
    const pause = hurried ? 0 : pauseAfter({ usual, took, inVain, share: Math.random() })
    timer = setTimeout(look, pause)
  }
  const stop = (): void => {
    over = true
    clearTimeout(timer)
    removeEventListener("online", look)
    document.removeEventListener("visibilitychange", look)
  }
  addEventListener("online", look)
  document.addEventListener("visibilitychange", look)
  look()
  return { hurry: look, stop }
}
