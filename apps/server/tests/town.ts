import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { readConfig } from "@jatidiri/config"
import { type House, withHouse } from "@jatidiri/server"
import { findFreePort, openTestDatabase, outlastStrangers } from "@jatidiri/testing"
import { type Command, command, runCommand } from "../../../bench/rig/command.ts"

export type Reply = { readonly status: number; readonly text: string; readonly headers: Headers }

/** A town of its own: a fresh database and a fresh folder, served by a real process that may be killed. */
export const openTown = async (settings: Readonly<Record<string, string>> = {}) => {
  const folder = mkdtempSync(join(tmpdir(), "jatidiri-killed-"))
  const held = await openTestDatabase()
  const port = await findFreePort()
  const environment = { PORT: String(port), JATIDIRI_DATA: folder, DATABASE_URL: held.url, ...settings }
  let server: Command | undefined
  const { database } = held

  const serve = async (): Promise<Command> => {
    const next = command(["serve"], environment)
    server = next
    await next.until("serving http")
    return next
  }

  const send = async (path: string, init: RequestInit = {}): Promise<Reply> => {
    const reply = await fetch(`http://127.0.0.1:${port}${path}`, init)
    return { status: reply.status, text: await reply.text(), headers: reply.headers }
  }

  /** Asks the rooms themselves, beside or without the server. */
  const inHouse = async <Answer>(work: (house: House) => Promise<Answer>): Promise<Answer> => {
    const config = readConfig(environment)
    if (!config.ok) throw new Error(config.refusal.because)
    return withHouse(config.value, work)
  }

  /** Residents who can be activated, as the demo town's first page would show them. */
  const findResidents = (count: number) =>
    inHouse(({ rooms }) => rooms.residents.sampleEligible(database, count, "51.71"))

  /** The figures, followed to the last entry, beside the rows behind them. */
  const reconcile = () =>
    inHouse(async ({ rooms }) => {
      await outlastStrangers(database)
      await rooms.monitoring.refresh()
      return rooms.monitoring.reconcile()
    })

  const close = async (): Promise<void> => {
    await server?.end("SIGKILL")
    await held.close()
    rmSync(folder, { recursive: true, force: true })
  }

  const rows = (text: string, ...values: readonly unknown[]) => database.raw<Record<string, unknown>>(text, values)

  return {
    ...{ folder, origin: `http://localhost:${port}`, rows, send, serve, inHouse, findResidents, reconcile, close },
    run: (...args: readonly string[]) => runCommand(args, environment),
    begin: (...args: readonly string[]) => command(args, environment),
  }
}

export type Town = Awaited<ReturnType<typeof openTown>>
/** All that is needed to call it. */
export type Called = Pick<Town, "origin" | "send">

/** JSON out and in; with a cookie for those who are signed in. */
export const post = async (town: Pick<Town, "send">, path: string, body: unknown, cookie?: string): Promise<Reply> =>
  town.send(path, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "content-type": "application/json", "x-jatidiri": "1", ...(cookie === undefined ? {} : { cookie }) },
  })

/** The answer of a call that must have gone well. */
export const bodyOf = <Body>({ status, text }: Reply): Body => {
  if (status !== 200) throw new Error(`answered ${status}: ${text}`)
  return JSON.parse(text) as Body // the caller names the shape of the contract
}

export const cookieOf = ({ headers }: Reply): string => headers.get("set-cookie")?.split(";", 1)[0] ?? ""
