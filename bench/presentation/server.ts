import { type Served, serve } from "@jatidiri/http"
import { answerEach, processorMilliseconds } from "../issuance/processes.ts"
import { freePort } from "./free-port.ts"
import { deskCode, type House, openHouse, purposeId } from "./house.ts"
import type { ServerAnswer, ServerQuestion } from "./messages.ts"

let house: House
let served: Served
let jobs: NodeJS.Timeout[] = []
const broken: unknown[] = []
const onBroken = (error: unknown) => {
  if (broken.push(error) === 1) console.error(error)
}

const signIn = async (baseUrl: string): Promise<string> => {
  const reply = await fetch(`${baseUrl}/api/relying-parties/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-jatidiri": "1" },
    body: JSON.stringify({ deskCode }),
  })
  const [cookie] = reply.headers.getSetCookie()
  if (cookie === undefined) throw new Error(`the desk could not sign in: ${reply.status}`)
  return cookie.split(";", 1)[0] ?? ""
}

const start = async (databaseUrl: string, keyFolder: string): Promise<ServerAnswer> => {
  const port = await freePort()
  const baseUrl = `http://127.0.0.1:${port}`
  house = await openHouse({ databaseUrl, keyFolder, baseUrl, onBroken })
  const rooms = [house.issuer, house.desks, house.checks]
  const routes = rooms.flatMap((room) => [...room.routes])
  served = await serve({ routes, engines: [house.oauth], port, onBroken })
  jobs = [...rooms, house.oauth, house.log]
    .flatMap((room) => [...room.jobs])
    .map(({ run, everyMilliseconds }) => setInterval(() => run().catch(onBroken), everyMilliseconds))
  const anchors = house.keys.anchors.map((der) => Buffer.from(der).toString("base64"))
  return { asked: "start", place: { baseUrl, port, anchors, purposeId, cookie: await signIn(baseUrl) } }
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
