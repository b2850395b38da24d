import { parseArgs } from "node:util"
import { type BaseName, baseNames } from "@jatidiri/monitoring/contract"
import type { House } from "@jatidiri/server"
import { complain, exitCodes, type Run, say, wronglyCalled } from "../command.ts"
import { inStandingOffice } from "../in-office.ts"
import { isShownText } from "../new-target.ts"
import { wordsOfBase } from "../plans-in-words.ts"
import { readConfigOrComplain } from "../read-config-or-complain.ts"

type Asked = {
  readonly name: BaseName
  readonly snapshot: string
  readonly source: string
  readonly isRolling: boolean
}

/** The base asked for, or in words what is wrong with the call. */
const readAsked = (args: readonly string[]): Asked | string => {
  const option = { type: "string" } as const
  const { values } = parseArgs({
    args: [...args],
    options: { name: option, snapshot: option, source: option, rolling: { type: "boolean" } },
  })
  const { snapshot = "", source = "" } = values
  const name = baseNames.find((one) => one === values.name)
  if (name === undefined) return `--name takes one of ${baseNames.join(", ")}`
  if (values.rolling === true)
    return snapshot + source === ""
      ? { name, snapshot, source, isRolling: true }
      : "--rolling follows the register: it takes no --snapshot and no --source"
  if (!/^\d{4}-S[12]$/.test(snapshot)) return "--snapshot takes a release, such as 2025-S1 or 2025-S2"
  if (!isShownText(source)) return "--source takes the letter or release that says so, up to 200 characters"
  return { name, snapshot, source: source.trim(), isRolling: false }
}

type Monitoring = House["rooms"]["monitoring"]

const addRolling = async (monitoring: Monitoring, name: BaseName): Promise<number> => {
  const { value } = await monitoring.addRollingBase({ name, actor: "system" })
  for (const base of (await monitoring.listPlans()).bases) if (base.baseId === value.baseId) say(wordsOfBase(base))
  return exitCodes.done
}

export const run: Run = async (args) => {
  const asked = readAsked(args)
  if (typeof asked === "string") return wronglyCalled(asked)
  const config = readConfigOrComplain()
  if (config === undefined) return exitCodes.refused
  return inStandingOffice(config, async ({ rooms: { monitoring } }) => {
    if (asked.isRolling) return addRolling(monitoring, asked.name)
    const before = (await monitoring.listPlans()).bases
    const added = await monitoring.addBase({ ...asked, actor: "system" })
    if (!added.ok) {
      complain(`not added: the register has nothing of ${asked.snapshot}; import it first (jatidiri import residents)`)
      return exitCodes.refused
    }
    const isSame = ({ baseId }: { readonly baseId: number }): boolean => baseId === added.value.baseId
    const kept = (await monitoring.listPlans()).bases.find(isSame)
    if (kept === undefined) throw new Error("a base that was added is not listed")
    say(`${before.some(isSame) ? "left as it is: " : ""}${wordsOfBase(kept)}`)
    if (kept.source === asked.source) return exitCodes.done
    complain("not changed: that base stands already, by the source shown")
    return exitCodes.refused
  })
}
