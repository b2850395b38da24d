import { answerAsServer } from "../rig/answer-as-server.ts"
import { deskCode, openHouse, purposeId } from "./house.ts"

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

answerAsServer(openHouse, async (place) => ({ ...place, purposeId, cookie: await signIn(place.baseUrl) }))
