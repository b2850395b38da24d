import { Button, Notice, Progress, useTexts } from "@jatidiri/web"
import type { ComponentType } from "preact"
import { useEffect, useState } from "preact/hooks"
import type { ViewName } from "../address/view-names.ts"
import { type ViewProps, views } from "../views.ts"
import { viewWords } from "../words/view-words.ts"

type Fetched = { readonly name: ViewName; readonly View?: ComponentType<ViewProps>; readonly failed?: true }

const known = new Map<ViewName, ComponentType<ViewProps>>()

const fetchView = async (name: ViewName): Promise<Fetched> => {
  try {
    const view = (await views[name]?.load())?.View
    if (view === undefined) return { name, failed: true }
    known.set(name, view)
    return { name, View: view }
  } catch {
    return { name, failed: true }
  }
}

/** The view once its script is here, and at once when it was here before. */
const useView = (name: ViewName) => {
  const [fetched, setFetched] = useState<Fetched>({ name })
  const [round, setRound] = useState(0)
  useEffect(() => {
    if (known.has(name)) return undefined
    let left = false
    fetchView(name).then((answer) => {
      if (!left) setFetched(answer)
    })
    return () => {
      left = true
    }
  }, [name, round])
  const again = (): void => {
    setFetched({ name })
    setRound(round + 1)
  }
  return { View: known.get(name), failed: fetched.name === name && fetched.failed === true, again }
}

/** One view of the region; with words in its place while its script is on the way, or when it did not come. */
export const ShownView = ({ name, ...props }: { readonly name: ViewName } & ViewProps) => {
  const text = useTexts(viewWords)
  const { View, failed, again } = useView(name)
  if (View !== undefined) return <View {...props} />
  if (!failed) return <Progress label={text.opening} />
  return (
    <Notice tone="warn" live title={text.missing}>
      <Button kind="plain" onPress={again}>
        {text.again}
      </Button>
    </Notice>
  )
}
