import type { ImportProgress } from "@jatidiri/residents"

const onTerminalMilliseconds = 500
/** In a log a line is kept: often enough to see that it lives, seldom enough to be read. */
const inLogMilliseconds = 3000

type Screen = { readonly isTTY?: boolean; write(text: string): unknown }

/** Only reading has a share; what the database does in one statement has the time it took so far. */
const wordsOf = ({ stage, bytesRead, bytesTotal }: ImportProgress, seconds: number): string => {
  if (stage === "reading" && bytesTotal > 0) return `reading ${Math.round((bytesRead / bytesTotal) * 100)} %`
  return seconds === 0 ? `${stage} …` : `${stage} … ${seconds} s`
}

/** One line that is written over on a terminal; elsewhere a line a stage and one every few seconds. */
export const showImportProgress = (screen: Screen) => {
  let latest: ImportProgress | undefined
  let since = Date.now()
  const show = (): void => {
    if (latest === undefined) return
    const words = wordsOf(latest, Math.round((Date.now() - since) / 1000))
    screen.write(screen.isTTY ? `\r${words.padEnd(24)}` : `${words}\n`)
  }
  const timer = setInterval(show, screen.isTTY ? onTerminalMilliseconds : inLogMilliseconds)
  return {
    tell: (progress: ImportProgress): void => {
      const isNew = progress.stage !== latest?.stage
      latest = progress
      if (!isNew) return
      since = Date.now()
      show()
    },
    end: (): void => {
      clearInterval(timer)
      if (screen.isTTY && latest !== undefined) screen.write("\n")
    },
  }
}
