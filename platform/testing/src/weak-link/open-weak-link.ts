import { connect, createServer, type Socket } from "node:net"
import { setTimeout as wait } from "node:timers/promises"
import { drawsOf } from "./draws.ts"
import { type Carried, type Lane, makeLane } from "./lane.ts"
import { type Faults, type Mischief, openMischief } from "./mischief.ts"
import { pump } from "./pump.ts"

export type Weakness = {
  /** In each direction, shared by all connections. */
  readonly bitsPerSecond: number
  /** One way. */
  readonly delayMilliseconds: number
  /** How likely a segment gets lost, 0 up to 1. */
  readonly loss: number
}

export type WeakLinkTerms = Weakness & {
  /** Port on loopback that it leads to. */
  readonly to: number
  /** Where it listens on loopback; any free port unless said. */
  readonly port?: number
  readonly seed?: number
}

export type WeakLink = {
  readonly port: number
  /** Breaks every connection and lets none through: until `heal`, or for so long. */
  cut(milliseconds?: number): void
  /** For so long nothing moves, and nothing breaks. */
  stall(milliseconds: number): void
  /** From here on the line is another, for connections that are open too. */
  shape(weakness: Weakness): void
  /** From here on requests meet these faults, drawn by the seed. */
  trouble(faults: Faults): void
  /** No cut and no faults any more; a stall ends by itself. */
  heal(): void
  readonly counts: { readonly up: Carried; readonly down: Carried; readonly mischief: Mischief["counts"]; cuts: number }
  close(): Promise<void>
}

type Ways = { readonly up: Lane; readonly down: Lane; readonly delay: () => number }

/** Both directions of one connection, which opens after a round trip and a segment's luck, as a handshake does. */
const join = (client: Socket, server: Socket, { up, down, delay }: Ways): void => {
  const opens = up.carry(0).then(() => wait(2 * delay()))
  const end = (): void => {
    client.destroy()
    server.destroy()
  }
  for (const socket of [client, server]) socket.setNoDelay(true).on("error", end)
  pump(client, server, { lane: up, delay, opens }).catch(end)
  pump(server, client, { lane: down, delay, opens }).catch(end)
}

/**
 * A relay on loopback that is as slow, late and lossy as a 2G line at a village's edge, and can do worse on command. It
 * shapes streams, not packets: see `makeLane` for what stands for a loss.
 */
export const openWeakLink = async (terms: WeakLinkTerms): Promise<WeakLink> => {
  let weakness: Weakness = terms
  const draw = drawsOf(terms.seed ?? 1)
  const weak = () => weakness
  const ways: Ways = {
    up: makeLane(weak, draw),
    down: makeLane(weak, draw),
    delay: () => weakness.delayMilliseconds,
  }
  const mischief = await openMischief({ to: terms.to, draw })
  const open = new Set<Socket>()
  let isCut = false
  const relay = createServer({ allowHalfOpen: true }, (client) => {
    if (isCut) return void client.resetAndDestroy()
    const server = connect({ port: mischief.port, host: "127.0.0.1", allowHalfOpen: true })
    open.add(client).add(server)
    for (const socket of [client, server]) socket.once("close", () => open.delete(socket))
    join(client, server, ways)
  })
  await new Promise<void>((done, fail) => {
    relay.once("error", fail)
    relay.listen(terms.port ?? 0, "127.0.0.1", done)
  })
  const address = relay.address()
  const counts = { up: ways.up.carried, down: ways.down.carried, mischief: mischief.counts, cuts: 0 }
  const breakAll = (): void => {
    for (const socket of open) socket.resetAndDestroy()
  }
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    counts,
    cut: (milliseconds) => {
      isCut = true
      counts.cuts += 1
      breakAll()
      if (milliseconds === undefined) return
      setTimeout(() => {
        isCut = false
      }, milliseconds)
    },
    stall: (milliseconds) => {
      for (const lane of [ways.up, ways.down]) lane.stallUntil(performance.now() + milliseconds)
    },
    shape: (wanted) => {
      weakness = wanted
    },
    trouble: mischief.set,
    heal: () => {
      isCut = false
      mischief.set({})
    },
    close: async () => {
      breakAll()
      await new Promise((done) => relay.close(done))
      await mischief.close()
    },
  }
}
