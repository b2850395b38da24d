import type { CheckResult } from "../acceptance-contract.ts"

type Counted = { readonly result: CheckResult; readonly checks: number }

export type CheckSums = {
  readonly checks: number
  readonly accepted: number
  readonly manual: number
  readonly rejected: number
  readonly declined: number
  readonly expired: number
  readonly unproven: number
}

/** A check is a question that came to a verdict. */
export const sumChecks = (rows: readonly Counted[]): CheckSums => {
  const of = (wanted: CheckResult): number =>
    rows.filter(({ result }) => result === wanted).reduce((sum, { checks }) => sum + checks, 0)
  const [accepted, manual, rejected] = [of("accept"), of("manual"), of("reject")]
  return {
    checks: accepted + manual + rejected,
    ...{ accepted, manual, rejected },
    ...{ declined: of("declined"), expired: of("expired"), unproven: of("unproven") },
  }
}

export const groupBy = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group === undefined) groups.set(keyOf(row), [row])
    else group.push(row)
  }
  return groups
}
