import { useEffect, useRef, useState } from "preact/hooks"

/**
 * The width of a drawing's place: `const [ref, width] = useWidth()`. Engines of 2018 have no observer of sizes
 * everywhere; a turned phone and a resized window are enough.
 */
export const useWidth = () => {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(640)
  useEffect(() => {
    const measure = (): void => setWidth(Math.max(240, ref.current?.clientWidth ?? 640))
    measure()
    addEventListener("resize", measure)
    return () => removeEventListener("resize", measure)
  }, [])
  return [ref, width] as const
}
