import { useEffect, useRef, useState } from "preact/hooks"
import { caught, type Outcome, type Trouble } from "../../actions/outcome.ts"
import { redeemVoucher } from "../../actions/redeem.ts"
import { takeToken, txCodeLength } from "../../actions/take-token.ts"
import { type At, type Journey, keptTxCode, type Taking } from "../../domain/journey.ts"
import { useWallet } from "../../session/wallet.ts"
import type { Vault } from "../../store/records.ts"
import { useRetry } from "./use-retry.ts"

export type TakingState = {
  readonly trouble: Trouble | undefined
  readonly busy: boolean
  readonly giveCode: (code: string) => void
  readonly goOn: () => void
}

const mostKeptTries = 3

/** What was kept without network is checked before it is used. */
const redeem = async (vault: Vault, from: At<"vouched">): Promise<Outcome<Journey>> => {
  const { confirmHandover } = await import("../../actions/receive-handover.ts")
  const confirmed = await confirmHandover(vault, from)
  return confirmed.ok && confirmed.value.step === "vouched" ? redeemVoucher(vault, confirmed.value) : confirmed
}

/**
 * Walks the last steps: redeem, token, each document. Every step is kept before the next begins. Without a network it goes on by
 * itself as soon as there is one; a refusal stops the walk until the person says go on. Digits given once, here or across the
 * table, are tried again after the offer had to be renewed.
 */
export const useTaking = (journey: At<Taking>): TakingState => {
  const { vault, follow } = useWallet()
  const [trouble, setTrouble] = useState<Trouble>()
  const [busy, setBusy] = useState(false)
  const [round, setRound] = useState(0)
  const known = useRef<string>()
  const keptTries = useRef(0)
  /** Offers that died although the voucher said that the digits were right. */
  const died = useRef(0)
  const working = useRef(false)
  const hurried = useRef(false)

  const take = async (work: () => Promise<Outcome<Journey>>): Promise<void> => {
    working.current = true
    hurried.current = false
    setBusy(true)
    const answer = await caught(work)
    working.current = false
    setBusy(false)
    setTrouble(answer.ok ? undefined : answer.trouble)
    if (answer.ok) follow(answer.value)
    // The network came while the question without it was still on its way.
    else if (hurried.current && answer.trouble.kind !== "refused") goOn()
  }

  /** Digits are tried once; they stay for another time only when nobody heard them. */
  const takeWith = (from: At<"offered">, code: string | undefined): Promise<void> =>
    take(async () => {
      const answer = await takeToken(vault, from, code)
      if (!answer.ok) known.current = answer.trouble.kind === "refused" ? undefined : code
      if (answer.ok && answer.value.step === "vouched") died.current += 1
      return answer
    })

  const giveCode = (code: string): void => {
    if (journey.step !== "offered") return
    known.current = code
    died.current = 0
    takeWith(journey, code)
  }

  /** The digits kept from across the table are right; each offer that dies under them is renewed, but not for ever. */
  const nextCode = (from: At<"offered">): string | undefined => {
    const code = known.current ?? (keptTries.current < mostKeptTries ? keptTxCode(from) : undefined)
    keptTries.current += 1
    known.current = undefined
    return code
  }

  const walk = (): void => {
    // Two signals of one network begin one walk: a second redemption would end the offer of the first.
    if (working.current) {
      hurried.current = true
      return
    }
    if (journey.step === "vouched") take(() => redeem(vault, journey))
    if (journey.step === "collecting") {
      take(async () => (await import("../../actions/collect.ts")).collectNext(vault, journey))
    }
    if (journey.step !== "offered") return
    const asks = txCodeLength(journey.offer) !== undefined
    const code = asks ? nextCode(journey) : undefined
    if (!asks || code !== undefined) takeWith(journey, code)
    else if (died.current > 0) setTrouble({ kind: "refused", code: "tx-code-spent" })
  }
  useEffect(walk, [journey, round])

  const goOn = (): void => {
    if (working.current) hurried.current = true
    else setRound((before) => before + 1)
  }
  useRetry(trouble, goOn)
  return { trouble, busy, giveCode, goOn }
}
