import { createServer } from "node:net"
import { type Served, serve } from "@jatidiri/http"
import { type House, openHouse } from "./house.ts"
import type { ServerAnswer, ServerQuestion } from "./messages.ts"
import { answerEach, processorMilliseconds } from "./processes.ts"

/** A port that was free a moment ago: the address is part of what is signed, so it must be known before listening. */
const freePort = (): Promise<number> =>
  new Promise((give, fail) => {
    const probe = createServer().once("error", fail)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      const port = typeof address === "object" && address !== null ? address.port : 0
      probe.close(() => give(port))
    })
  })

let house: House
let served: Served
let jobs: NodeJS.Timeout[] = []
const broken: unknown[] = []
const onBroken = (error: unknown) => {
  if (broken.push(error) === 1) console.error(error)
}

const start = async (databaseUrl: string, keyFolder: string): Promise<ServerAnswer> => {
  const port = await freePort()
  const baseUrl = `http://127.0.0.1:${port}`
  house = await openHouse({ databaseUrl, keyFolder, baseUrl, onBroken })
  served = await serve({ routes: house.issuer.routes, engines: [house.oauth], port, onBroken })
  jobs = [...house.issuer.jobs, ...house.oauth.jobs, ...house.log.jobs].map(({ run, everyMilliseconds }) =>
    setInterval(() => run().catch(onBroken), everyMilliseconds),
  )
  const anchors = house.keys.anchors.map((der) => Buffer.from(der).toString("base64"))
  return { asked: "start", baseUrl, port, anchors }
}

const stop = async (): Promise<ServerAnswer> => {
  for (const job of jobs) clearInterval(job)
  await served.close()
  const report = await house.log.verify()
  if (!report.intact) throw new Error("the audit log is not intact after the run")
  await house.database.close()
  if (broken.length > 0) throw new Error(`${broken.length} requests broke`)
  return { asked: "stop" }
}

answerEach<ServerQuestion, ServerAnswer>(async (question) => {
  if (question.asked === "start") return start(question.databaseUrl, question.keyFolder)
  if (question.asked === "offers") return { asked: "offers", offers: await house.makeOffers(question.thumbprints) }
  if (question.asked === "processor") return { asked: "processor", milliseconds: processorMilliseconds() }
  return stop()
})
