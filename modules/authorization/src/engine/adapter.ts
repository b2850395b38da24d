import type { Adapter, AdapterPayload } from "oidc-provider"
import { InvalidGrant } from "oidc-provider/lib/helpers/errors.js"
import type { Needs } from "../needs.ts"
import * as records from "../store/engine-records.ts"

/** Saved again by the engine as they change; everything else is made once. */
const changing = new Set(["Session", "Interaction", "Grant", "DeviceCode", "BackchannelAuthenticationRequest"])

/** PostgreSQL holds no zero byte in a text, so nothing is kept under a name with one. */
const isName = (name: string): boolean => !name.includes("\u0000")

type Row = { readonly payload: object; readonly consumed_at: Date | null }

/** The engine tells a consumed record by its `consumed` member, in seconds. */
const payloadOf = (row: Row | undefined): AdapterPayload | undefined =>
  row === undefined
    ? undefined
    : {
        ...(row.payload as AdapterPayload),
        ...(row.consumed_at === null ? {} : { consumed: Math.floor(row.consumed_at.getTime() / 1000) }),
      }

/**
 * What the engine keeps, in PostgreSQL. The adapter of the engine's documentation lets two requests that come at once
 * both consume one record, and a replayed proof overwrite its own trace; here the second one always finds zero rows and
 * is refused.
 */
export const makeAdapter =
  (needs: Needs) =>
  (model: string): Adapter => {
    const { database, now } = needs
    const mustChangeOne = (rows: number): void => {
      if (rows !== 1) throw new InvalidGrant("used before")
    }
    return {
      upsert: async (id, payload, expiresIn) => {
        const expiresAt = expiresIn === undefined ? null : new Date(now().getTime() + expiresIn * 1000)
        const { grantId = null, uid = null, userCode = null } = payload
        const how = changing.has(model) ? records.saveRecord : records.insertRecord
        mustChangeOne(await database.run(how, model, id, JSON.stringify(payload), grantId, uid, userCode, expiresAt))
      },
      find: async (id) =>
        isName(id) ? payloadOf(await database.find(records.findRecord, model, id, now())) : undefined,
      findByUid: async (uid) =>
        isName(uid) ? payloadOf(await database.find(records.findRecordByUid, model, uid, now())) : undefined,
      findByUserCode: async (code) =>
        isName(code) ? payloadOf(await database.find(records.findRecordByUserCode, model, code, now())) : undefined,
      consume: async (id) => mustChangeOne(await database.run(records.consumeRecord, model, id, now())),
      destroy: async (id) => {
        await database.run(records.deleteRecord, model, id)
      },
      revokeByGrantId: async (grantId) => {
        await database.run(records.deleteRecordsOfGrant, grantId)
      },
    }
  }
