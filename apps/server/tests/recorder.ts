import type { Line } from "../../../bench/issuance/wallet.ts"
import type { Town } from "./town.ts"

type Sent = Parameters<Line["request"]>[0]

/** One request as sent, and the answer if one came in full. */
export type Exchange = {
  readonly sent: Sent
  readonly answer?: { readonly status: number; readonly text: string }
}

/** A wallet's line to the office that remembers all that went over it. */
export type Recorder = Line & { readonly exchanges: readonly Exchange[] }

/** `onSend` is told before each request leaves. */
export const recorder = (town: Town, onSend: () => void = () => undefined): Recorder => {
  const exchanges: Exchange[] = []
  return {
    exchanges,
    request: async (sent) => {
      const at = exchanges.push({ sent }) - 1
      onSend()
      const { method, headers, body } = sent
      const { status, text } = await town.send(sent.path, {
        ...{ method, headers },
        ...(body === undefined || method === "GET" ? {} : { body }),
      })
      exchanges[at] = { sent, answer: { status, text } }
      return { statusCode: status, body: { text: async () => text } }
    },
  }
}

/** Sends the very same bytes again. */
export const sendAgain = (town: Town, { path, method, headers, body = "" }: Sent) =>
  town.send(path, { method, headers, body })
