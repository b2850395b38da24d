import { useCallback, useEffect, useState } from "preact/hooks"
import { caught, type Outcome, type Trouble } from "../actions/outcome.ts"

export type Loaded<Value> =
  | { readonly is: "loading" }
  | { readonly is: "trouble"; readonly trouble: Trouble }
  | { readonly is: "here"; readonly value: Value }

/** Asks when it is shown and when told to again; `load` has a stable identity. */
export const useLoaded = <Value>(load: () => Promise<Outcome<Value>>) => {
  const [state, setState] = useState<Loaded<Value>>({ is: "loading" })
  const [round, setRound] = useState(0)
  useEffect(() => {
    let left = false
    setState({ is: "loading" })
    caught(load).then((answer) => {
      if (left) return
      setState(answer.ok ? { is: "here", value: answer.value } : { is: "trouble", trouble: answer.trouble })
    })
    return () => {
      left = true
    }
  }, [load, round])
  const again = useCallback(() => setRound((before) => before + 1), [])
  return { state, again }
}
