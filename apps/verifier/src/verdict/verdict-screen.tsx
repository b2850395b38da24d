import type { Verdict, VerdictReason } from "@jatidiri/verification/contract"
import { Button, Notice, useTexts } from "@jatidiri/web"
import { useEffect } from "preact/hooks"
import { verdictWords } from "../words/verdict-words.ts"
import { Banner } from "./banner.tsx"
import { Checks } from "./checks.tsx"
import { OtherClaims, Person } from "./person.tsx"

const tones = { accept: "info", reject: "no", manual: "warn" } as const

/** Accept, reject or by hand, with the person and the checks; then the next one. */
export const VerdictScreen = ({ verdict, next }: { verdict: Verdict; next: string }) => {
  const text = useTexts(verdictWords)
  useEffect(() => {
    document.title = `${text.result[verdict.result].name} · Jatidiri`
  }, [text])
  const reasons = verdict.reasons as readonly VerdictReason[]
  return (
    <div class="screen wide verdict">
      <Banner verdict={verdict} />
      <main class="content judged">
        <div class="stack">
          {reasons.map((reason) => (
            <Notice key={reason} tone={reason === "phone-clock-off" ? "info" : tones[verdict.result]}>
              {text.reason[reason].next}
            </Notice>
          ))}
          <Person claims={verdict.claims} />
          <OtherClaims claims={verdict.claims} />
        </div>
        <div class="stack">
          <Checks checks={verdict.checks} />
          {verdict.claims.length === 0 ? null : <p class="small">{text.kept}</p>}
        </div>
      </main>
      <div class="foot">
        <div class="column">
          <Button href={`#${next}`}>{text.next}</Button>
        </div>
      </div>
    </div>
  )
}
