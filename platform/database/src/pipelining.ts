import type pg from "pg"

/** Members of pg's client that its types leave out: the mode, and the socket underneath. */
export type PipelinedClient = pg.PoolClient & {
  pipeline: boolean
  readonly connection: { readonly stream: { cork(): void; uncork(): void } }
}

export type Query = { readonly name?: string; readonly text: string; readonly values?: unknown[] }

/** Lets everything asked in the same turn of the event loop leave in one packet. */
export const pipelinedOn = (client: PipelinedClient) => {
  const { stream } = client.connection
  let held = false
  const letGo = () => {
    held = false
    stream.uncork()
  }
  return {
    query: (asked: Query): Promise<pg.QueryResult> => {
      if (!held) {
        held = true
        stream.cork()
        process.nextTick(letGo)
      }
      return client.query(asked)
    },
  }
}

/** More turns than a refusal before its statement was sent takes to come up through a few async functions. */
const turns = 16

/**
 * Waits for what was just asked to fail of itself, before anything of it went out. Takes no time: the packet leaves
 * only after these turns.
 */
export const failEarly = async (asked: Promise<unknown>): Promise<void> => {
  let failed: { readonly with: unknown } | undefined
  asked.catch((error: unknown) => {
    failed = { with: error }
  })
  for (let turn = 0; turn < turns; turn++) {
    await Promise.resolve()
    if (failed !== undefined) throw failed.with
  }
}
