import type { Verdict, VerdictReason } from "@jatidiri/verification/contract"
import { Button, Notice, Screen, useTexts } from "@jatidiri/web"
import { useEffect } from "preact/hooks"
import { verdictWords } from "../words/verdict-words.ts"
import { Banner } from "./banner.tsx"
import { Checks } from "./checks.tsx"
import { OtherClaims, Person } from "./person.tsx"

const tones = { accept: "info", reject: "no", manual: "warn" } as const

/** What to do about a verdict that is no plain yes. */
const Next = ({ verdict }: { verdict: Verdict }) => {
  const text = useTexts(verdictWords)
  const weighing = (verdict.reasons as readonly VerdictReason[]).filter((reason) => reason !== "phone-clock-off")
  if (weighing.length === 0) return null
  return (
    <Notice tone={tones[verdict.result]}>
      {weighing.map((reason) => (
        <p key={reason}>{text.reason[reason].next}</p>
      ))}
    </Notice>
  )
}

const Remarks = ({ verdict }: { verdict: Verdict }) => {
  const text = useTexts(verdictWords)
  return (
    <>
      {verdict.reasons.includes("phone-clock-off") ? <Notice>{text.reason["phone-clock-off"].next}</Notice> : null}
      {verdict.claims.length === 0 ? null : <p class="small">{text.kept}</p>}
    </>
  )
}

/** Accept, reject or by hand, with the person and the checks; then the next one. */
export const VerdictScreen = ({ verdict, next }: { verdict: Verdict; next: string }) => {
  const text = useTexts(verdictWords)
  useEffect(() => {
    document.title = `${text.result[verdict.result].name} · Jatidiri`
  }, [text])
  return (
    <Screen
      wide
      header={<Banner verdict={verdict} />}
      foot={
        <section class="column" aria-label={text.actions}>
          <Button href={`#${next}`}>{text.next}</Button>
        </section>
      }
    >
      <div class="judged">
        <div class="who stack">
          <Next verdict={verdict} />
          <Person claims={verdict.claims} />
        </div>
        <div class="how stack">
          <Checks checks={verdict.checks} />
        </div>
        <div class="what stack">
          <OtherClaims claims={verdict.claims} />
          <Remarks verdict={verdict} />
        </div>
      </div>
    </Screen>
  )
}
