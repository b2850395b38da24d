import { Button, Notice, useLanguage, useTexts } from "@jatidiri/web"
import { TroubleNotice } from "../frame/trouble-notice.tsx"
import type { Trouble } from "../net/use-polled.ts"
import { publicWords } from "./words.ts"

/** A refusal leads to the whole country, which everybody may see; anything else is said as on the other pages. */
export const PublicTrouble = ({ trouble, since }: { readonly trouble: Trouble; readonly since: Date | undefined }) => {
  const text = useTexts(publicWords)
  const language = useLanguage()
  if (trouble.kind !== "refused") return <TroubleNotice trouble={trouble} since={since} />
  return (
    <Notice tone="warn" live title={language === "id" ? trouble.problem.detail : trouble.problem.title}>
      <Button kind="plain" href="#/public/nation">
        {text.whole}
      </Button>
    </Notice>
  )
}
