import { createHeaderAndPayload, getListFromStatusListJWT, StatusList } from "@sd-jwt/jwt-status-list"
import {
  issueStatusListToken,
  makeStatusList,
  readStatus,
  verifyStatusListToken,
  writeStatus,
} from "../../protocols/credentials/src/index.ts"
import { crypto, deflate, inflate, makeTown, today } from "../../protocols/credentials/tests/town.ts"
import { type Case, demand } from "./case.ts"
import { makeStrangersTown } from "./certificates.ts"

const uri = "https://jatidiri.example/status/1"

export const statusListCases: readonly Case[] = [
  {
    name: "@sd-jwt reads the status list that we issue",
    run: async () => {
      const list = makeStatusList(1000)
      writeStatus(list, 5, "revoked")
      writeStatus(list, 999, "suspended")
      const signer = makeTown().statusSigner
      const token = await issueStatusListToken(
        { signer, deflate },
        { uri, list, issuedAtSeconds: today, ttlSeconds: 60 },
      )
      const read = getListFromStatusListJWT(token)
      demand([4, 5, 999].map((index) => read.getStatus(index)).join() === "0,1,2", "statuses")
    },
  },
  {
    name: "we verify and read the status list that @sd-jwt makes",
    run: async () => {
      const strangers = await makeStrangersTown()
      const theirs = new StatusList([0, 1, 2, 3, 0, 0, 0, 1], 2)
      const { header, payload } = createHeaderAndPayload(
        theirs,
        { sub: uri, iat: today, exp: today + 100 },
        { alg: "ES256", typ: "statuslist+jwt", x5c: strangers.statusSigner.x5c },
      )
      const input = [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".")
      const signature = await strangers.statusSigner.sign(Buffer.from(input))
      const token = `${input}.${Buffer.from(signature).toString("base64url")}`
      const machinery = { ...crypto, trust: strangers.trust, inflate }
      const result = await verifyStatusListToken(machinery, { token, uri, nowSeconds: today })
      if (!result.ok) throw new Error(result.refusal.code)
      const read = [0, 1, 2, 3, 7].map((index) => readStatus(result.value.list, index))
      const said = read.map((status) => (status.ok ? status.value : status.refusal.code)).join()
      demand(said === "valid,revoked,suspended,reserved,revoked", said)
    },
  },
]
