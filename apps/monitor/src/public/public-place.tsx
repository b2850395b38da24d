import { Button, Notice, Progress, useTexts } from "@jatidiri/web"
import type { ComponentType } from "preact"
import { useEffect, useState } from "preact/hooks"
import { viewWords } from "../words/view-words.ts"

type Page = ComponentType<{ readonly code: string }>
type Fetched = { readonly Page?: Page; readonly failed?: true }

/** The page for everybody, once its script is here; officers never fetch it. */
export const PublicPlace = ({ code }: { readonly code: string }) => {
  const text = useTexts(viewWords)
  const [{ Page, failed }, setFetched] = useState<Fetched>({})
  const [round, setRound] = useState(0)
  useEffect(() => {
    import("./page.tsx").then(
      ({ PublicPage }) => setFetched({ Page: PublicPage }),
      () => setFetched({ failed: true }),
    )
  }, [round])
  if (Page !== undefined) return <Page code={code} />
  if (failed === undefined) return <Progress label={text.opening} />
  return (
    <Notice tone="warn" live title={text.missing}>
      <Button kind="plain" onPress={() => setRound(round + 1)}>
        {text.again}
      </Button>
    </Notice>
  )
}
