import { useEffect, useState } from "preact/hooks"
import { readDaysOff } from "./plan-api.ts"

/** Days off by decree between two days. While they are not known no day is called one: the calendar is of use without them. */
export const useDaysOff = (from: string, to: string): ReadonlySet<string> => {
  const [off, setOff] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    let left = false
    readDaysOff(from, to).then((answer) => {
      if (!left) setOff(new Set(answer.kind === "ok" ? answer.value.holidays : []))
    })
    return () => {
      left = true
    }
  }, [from, to])
  return off
}
