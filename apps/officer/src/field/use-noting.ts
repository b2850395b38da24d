import type { Barrier } from "@jatidiri/field"
import type { Journal } from "../journal/chain.ts"
import { type Blanks, countBlanks, noteBarrier } from "../journal/sign-other.ts"
import type { FieldStep } from "./step.ts"
import { noteHandedOver, withdraw } from "./withdraw.ts"

/** Nothing was signed, and why. */
export type Refused = { readonly refusal: string }

type Given = {
  readonly journal: Journal | undefined
  readonly signOnce: (sign: (now: number) => Promise<FieldStep | Refused>) => Promise<void>
  readonly send: () => Promise<void>
}

/** What is noted beside a decision about somebody, and what ends one. */
export const useNoting = ({ journal, signOnce, send }: Given) => {
  const noteWhatHinders = async (reason: Barrier): Promise<void> => {
    if (journal === undefined) return
    await signOnce(async (now) => {
      const noted = await noteBarrier(journal, reason, now)
      return "refusal" in noted ? noted : { is: "barrier", jti: noted.jti }
    })
  }
  const noteBlanks = async (blanks: Blanks): Promise<void> => {
    if (journal === undefined) return
    await signOnce(async (now) => {
      const noted = await countBlanks(journal, blanks, now)
      return "refusal" in noted ? noted : { is: "blanks", jti: noted.jti }
    })
  }
  const undo = async (voucher: string): Promise<void> => {
    if (journal === undefined) return
    await signOnce(async (now) => {
      const noted = await withdraw(journal, voucher, now)
      return "refusal" in noted ? noted : { is: "withdrawn", jti: noted.jti }
    })
  }
  /** A full disk keeps nobody from going on: the film only stays among those that are not handed over. */
  const handOver = async (voucher: string): Promise<void> => {
    if (journal === undefined) return
    await noteHandedOver(journal.stores, voucher).catch(() => undefined)
    await send()
  }
  return { noteWhatHinders, noteBlanks, undo, handOver }
}
