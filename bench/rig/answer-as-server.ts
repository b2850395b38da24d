import type { Keys } from "@jatidiri/keys"
import type { Offer, Place, ServerAnswer, ServerQuestion } from "./messages.ts"
import { type OpenHouse, openServer } from "./open-server.ts"
import { answerEach, processorMilliseconds } from "./processes.ts"

type OfficeHouse = OpenHouse & {
  readonly keys: Keys
  makeOffers(thumbprints: readonly string[]): Promise<readonly Offer[]>
}
type Open<House> = (options: {
  readonly databaseUrl: string
  readonly keyFolder: string
  readonly baseUrl: string
  readonly onBroken: (error: unknown) => void
}) => Promise<House>

/** Makes this process the server that a bench asks: it opens the house, gives offers, and tells what it has spent. */
export const answerAsServer = <House extends OfficeHouse, At extends Place>(
  open: Open<House>,
  placeOf: (place: Place) => Promise<At>,
): void => {
  let server: Awaited<ReturnType<typeof openServer<House>>> | undefined
  const opened = () => {
    if (server === undefined) throw new Error("the server was not started")
    return server
  }
  answerEach<ServerQuestion, ServerAnswer<At>>(async (question) => {
    if (question.asked === "start") {
      server = await openServer((at) => open({ ...question, ...at }))
      const { house, baseUrl, port } = server
      const anchors = house.keys.anchors.map((der) => Buffer.from(der).toString("base64"))
      return { asked: "start", place: await placeOf({ baseUrl, port, anchors }) }
    }
    if (question.asked === "processor") return { asked: "processor", milliseconds: processorMilliseconds() }
    if (question.asked === "offers")
      return { asked: "offers", offers: await opened().house.makeOffers(question.thumbprints) }
    await opened().stop()
    return { asked: "stop" }
  })
}
