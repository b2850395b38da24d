import { useEffect, useRef, useState } from "preact/hooks"
import type { Outcome, Trouble } from "../../actions/outcome.ts"
import { redeemVoucher, takeToken, txCodeLength } from "../../actions/redeem.ts"
import type { At, Journey } from "../../domain/journey.ts"
import { useWallet } from "../../session/wallet.ts"

type Taking = At<"vouched" | "offered" | "collecting">

/**
 * Walks the last steps: redeem, token, each document. Every step is kept before the next begins; a trouble stops the walk
 * until the person says go on. Digits given once are tried again after the offer had to be renewed.
 */
export const useTaking = (journey: Taking) => {
  const { vault, follow } = useWallet()
  const [trouble, setTrouble] = useState<Trouble>()
  const [busy, setBusy] = useState(false)
  const [round, setRound] = useState(0)
  const known = useRef<string>()

  const take = async (work: () => Promise<Outcome<Journey>>): Promise<void> => {
    setBusy(true)
    const answer = await work()
    setBusy(false)
    setTrouble(answer.ok ? undefined : answer.trouble)
    if (answer.ok) follow(answer.value)
  }

  const giveCode = (code: string | undefined): void => {
    if (journey.step !== "offered") return
    known.current = code
    take(async () => {
      const answer = await takeToken(vault, journey, code)
      if (!answer.ok) known.current = undefined
      return answer
    })
  }

  useEffect(() => {
    if (journey.step === "vouched") take(() => redeemVoucher(vault, journey))
    if (journey.step === "collecting") {
      take(async () => (await import("../../actions/collect.ts")).collectNext(vault, journey))
    }
    if (journey.step !== "offered") return
    if (txCodeLength(journey.offer) === undefined) giveCode(undefined)
    else if (known.current !== undefined) {
      const code = known.current
      known.current = undefined
      take(() => takeToken(vault, journey, code))
    }
  }, [journey, round])

  return { trouble, busy, giveCode, goOn: () => setRound(round + 1) }
}
