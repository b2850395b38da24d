import { useEffect, useState } from "preact/hooks"
import { QrCode } from "./qr-code.tsx"

/** Slow enough for a camera that looks eight times a second, and for one that needs two looks. */
const framesPerSecond = 5

/**
 * A film of QR codes that goes on as long as it is on the screen; `frame` gives the text of each. It moves also where
 * less motion is asked for: without it there would be no message.
 */
export const QrFilm = ({ frame, label }: { frame: (number: number) => string; label: string }) => {
  const [number, setNumber] = useState(0)
  useEffect(() => {
    setNumber(0)
    const timer = setInterval(() => setNumber((shown) => shown + 1), 1000 / framesPerSecond)
    return () => clearInterval(timer)
  }, [frame])
  return <QrCode text={frame(number)} label={label} />
}
