type Screen = { readonly isTTY?: boolean; write(text: string): unknown }
type Parts = { readonly done: number; readonly of: number }

const afterMilliseconds = 1000
const inLogMilliseconds = 3000

/** What takes longer than a second says how far it is: one line that is written over, in a log one every few seconds. */
export const showParts = (screen: Screen, now: () => number = Date.now) => {
  const began = now()
  let said = began
  let isShown = false
  return {
    tell: ({ done, of }: Parts): void => {
      if (now() - began < afterMilliseconds || (!screen.isTTY && now() - said < inLogMilliseconds)) return
      said = now()
      isShown = true
      const words = `${done} of ${of} parts compared`
      screen.write(screen.isTTY ? `\r${words}` : `${words}\n`)
    },
    end: (): void => {
      if (isShown && screen.isTTY) screen.write("\n")
    },
  }
}
