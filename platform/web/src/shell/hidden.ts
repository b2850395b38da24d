import { useEffect } from "preact/hooks"

/** Acts when the page comes back after it lay hidden for longer than that: the device was put away, or passed on. */
export const useLongHidden = (milliseconds: number, act: () => void): void => {
  useEffect(() => {
    let hiddenAt: number | undefined
    const look = (): void => {
      const away = hiddenAt === undefined ? 0 : Date.now() - hiddenAt
      hiddenAt = document.hidden ? Date.now() : undefined
      if (!document.hidden && away > milliseconds) act()
    }
    document.addEventListener("visibilitychange", look)
    return () => document.removeEventListener("visibilitychange", look)
  }, [milliseconds, act])
}
