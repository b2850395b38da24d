import type { Reply } from "./route.ts"

/**
 * How often one address may call a route: `burst` at once, then `perMinute`. `reply` is what it is told above that, in
 * place of the door's own words.
 */
export type Limit = { readonly perMinute: number; readonly burst: number; readonly reply?: Reply }

type Bucket = { readonly tokens: number; readonly at: number }

/** At some 150 bytes each: a flood from everywhere costs a few megabytes a route and forgets the quiet ones first. */
const usualAddresses = 20_000
const minuteMilliseconds = 60_000

const mappedIpv4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

const groupsOf = (text: string): string[] => text.split(":").filter((group) => group !== "")

/** The first four groups of an IPv6 address: its network, and every host in it may take any address of it. */
const networkOf = (address: string): string => {
  const [head = "", tail = ""] = (address.split("%", 1)[0] ?? "").toLowerCase().split("::")
  const [before, after] = [groupsOf(head), groupsOf(tail)]
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0")
  return [...before, ...zeros, ...after].slice(0, 4).join(":")
}

const senderOf = (address: string): string =>
  mappedIpv4.exec(address)?.[1] ?? (address.includes(":") ? networkOf(address) : address)

/**
 * A token bucket for each sender: an IPv4 address or an IPv6 network of 64 bits. Gives the whole seconds to wait, 0 when
 * the call may go on. `clock` gives milliseconds that never go back.
 */
export const makeLimiter = (limit: Limit, clock: () => number, maxAddresses = usualAddresses) => {
  const buckets = new Map<string, Bucket>()
  const perMillisecond = limit.perMinute / minuteMilliseconds
  return (address: string): number => {
    const sender = senderOf(address)
    const at = clock()
    const { tokens, at: before } = buckets.get(sender) ?? { tokens: limit.burst, at }
    const filled = Math.min(limit.burst, tokens + (at - before) * perMillisecond)
    const isLet = filled >= 1
    // Taken out and put in again: a Map keeps the order of insertion, so the first is the one unheard of longest.
    buckets.delete(sender)
    buckets.set(sender, { tokens: isLet ? filled - 1 : filled, at })
    const [oldest] = buckets.size > maxAddresses ? buckets.keys() : []
    if (oldest !== undefined) buckets.delete(oldest)
    return isLet ? 0 : Math.ceil((1 - filled) / perMillisecond / 1000)
  }
}
