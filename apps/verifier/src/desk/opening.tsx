import { Progress, useTexts } from "@jatidiri/web"
import { useEffect, useState } from "preact/hooks"
import { WayOffline } from "../offline/way-in.tsx"
import { commonWords } from "../words/common-words.ts"

/** A line that hangs shall not keep a queue waiting: what works without it is offered soon. */
const patienceMilliseconds = 3000

export const Opening = () => {
  const text = useTexts(commonWords)
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patienceMilliseconds)
    return () => clearTimeout(timer)
  }, [])
  return (
    <>
      <Progress label={text.opening} />
      {slow ? <WayOffline /> : null}
    </>
  )
}
