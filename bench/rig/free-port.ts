import { createServer } from "node:net"

/** A port that was free a moment ago: the address is part of what is signed, so it must be known before listening. */
export const freePort = (): Promise<number> =>
  new Promise((give, fail) => {
    const probe = createServer().once("error", fail)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      const port = typeof address === "object" && address !== null ? address.port : 0
      probe.close(() => give(port))
    })
  })
