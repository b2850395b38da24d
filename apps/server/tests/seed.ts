import { createHash } from "node:crypto"

/** Shares from 0 to 1 that come again with the same seed; `KILL_SEED` repeats a run. */
export const draws = (): (() => number) => {
  const seed = process.env["KILL_SEED"] ?? String(Date.now())
  console.info(`KILL_SEED=${seed}`)
  let nth = 0
  return () => createHash("sha256").update(`${seed}:${nth++}`).digest().readUInt32BE(0) / 2 ** 32
}
