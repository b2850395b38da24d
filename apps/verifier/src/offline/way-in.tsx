import { Button, useTexts } from "@jatidiri/web"
import { offlineWords } from "../words/offline-words.ts"

export const offlinePath = "/tanpa-jaringan"

/** The way to the check that needs no network; no desk has to be signed in for it. */
export const WayOffline = () => {
  const text = useTexts(offlineWords)
  return (
    <div class="stack-s">
      <Button kind="secondary" icon="scan" href={`#${offlinePath}`}>
        {text.enter}
      </Button>
      <p class="small way-detail">{text.enterDetail}</p>
    </div>
  )
}
