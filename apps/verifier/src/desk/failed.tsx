import { type Answer, Notice, useTexts } from "@jatidiri/web"
import { commonWords } from "../words/common-words.ts"

export type Failure = Exclude<Answer<unknown>, { kind: "ok" }>

/** Why a call came to nothing, and what to do; a refusal in the words of the server. */
export const Failed = ({ failure }: { failure: Failure }) => {
  const text = useTexts(commonWords)
  if (failure.kind === "refused") {
    const { detail, title } = failure.problem
    return (
      <Notice tone="no" live>
        {text.otherLanguage === "en" ? detail : title}
      </Notice>
    )
  }
  return failure.kind === "offline" ? (
    <Notice tone="warn" title={text.offline} live>
      {text.offlineDetail}
    </Notice>
  ) : (
    <Notice tone="no" title={text.broken} live>
      {text.brokenDetail}
    </Notice>
  )
}
