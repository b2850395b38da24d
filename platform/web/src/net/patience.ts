/** Four kilobits a second: a line below that is as good as none. */
const slowestBytesPerSecond = 500

/**
 * Gives up by silence, not by total time: a slow line that still brings something is not dead, however long it takes.
 * What is sent cannot be watched, so the first silence may last as much longer as a very slow line needs for it.
 */
export const makePatience = (seconds: number, sentBytes: number) => {
  const giveUp = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = (milliseconds: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => giveUp.abort(), milliseconds)
  }
  wait((seconds + sentBytes / slowestBytesPerSecond) * 1000)
  return {
    signal: giveUp.signal,
    /** A sign of life. */
    hear: (): void => wait(seconds * 1000),
    end: (): void => clearTimeout(timer),
  }
}

/** The whole body as text, told of each piece as it comes where the engine shows pieces. */
export const readText = async (response: Response, hear: () => void): Promise<string> => {
  hear()
  const reader = response.body?.getReader?.()
  if (reader === undefined) return response.text()
  const decoder = new TextDecoder()
  let text = ""
  for (;;) {
    const { done, value } = await reader.read()
    hear()
    if (done) return text + decoder.decode()
    text += decoder.decode(value, { stream: true })
  }
}
