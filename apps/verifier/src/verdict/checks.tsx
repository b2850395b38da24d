import type { CheckName, Verdict } from "@jatidiri/verification/contract"
import { Icon, Row, Rows, useFormats, useTexts } from "@jatidiri/web"
import { verdictWords } from "../words/verdict-words.ts"

type Check = Verdict["checks"][number]

const drawings = { pass: "check", doubt: "warn", fail: "cross" } as const

/** Always told; the others only when something is to be said of them. */
const always: readonly string[] = ["issuer", "holder", "fresh", "family", "validity", "status"]

const Outcome = ({ check }: { check: Check }) => {
  const text = useTexts(verdictWords)
  const format = useFormats()
  const words = text.checks[check.check as CheckName][check.outcome]
  const age = check.ageSeconds === undefined ? undefined : text.listAge(format.ago(check.ageSeconds))
  return (
    <span class={`outcome ${check.outcome}`}>
      <Icon name={drawings[check.outcome]} size={16} />
      <span>
        <strong>{words}</strong>
        {age === undefined ? null : <span class="small block">{age}</span>}
      </span>
    </span>
  )
}

/** The checks in their order, each in words. */
export const Checks = ({ checks }: { checks: readonly Check[] }) => {
  const text = useTexts(verdictWords)
  return (
    <Rows label={text.checksLabel}>
      {checks
        .filter(({ check, outcome }) => always.includes(check) || outcome !== "pass")
        .map((check) => (
          <Row key={check.check} label={text.checks[check.check as CheckName].name} value={<Outcome check={check} />} />
        ))}
    </Rows>
  )
}
