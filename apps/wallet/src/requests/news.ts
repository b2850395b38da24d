import type { OwnTicket, TicketEvent } from "@jatidiri/rights/contract"
import { done, type Outcome } from "../actions/outcome.ts"
import type { Vault } from "../store/records.ts"
import { readRequests } from "./requests-api.ts"

/** What an office says that its resident wants to know of; that it works on a request can wait until he looks. */
const telling: ReadonlySet<TicketEvent> = new Set(["asked", "answered", "refused", "stopped", "paused", "lifted"])

/** When the office said something last; empty where it never has. */
export const newestWord = (tickets: readonly OwnTicket[]): string =>
  tickets
    .flatMap(({ events }) => events.flatMap(({ at, event, by }) => (by === "office" && telling.has(event) ? [at] : [])))
    .reduce((newest, at) => (at > newest ? at : newest), "")

const known = async ({ stores }: Vault): Promise<{ readonly said: string; readonly seen: string }> => {
  const found = await stores.find("known", "requests")
  return found?.id === "requests" ? found : { said: "", seen: "" }
}

/** Asks what the office has said, and notes when; also of a breach, which nobody has asked about. */
export const askNews = async (vault: Vault): Promise<Outcome<void>> => {
  const answer = await readRequests(vault)
  if (!answer.ok) return answer
  const { seen } = await known(vault)
  await vault.stores.put("known", { id: "requests", said: newestWord(answer.value), seen })
  return done(undefined)
}

/** Whether the office has said something that was not looked at on this phone. */
export const findNews = async (vault: Vault): Promise<boolean> => {
  const { said, seen } = await known(vault)
  return said > seen
}

/** The list was looked at. */
export const noteSeen = async (vault: Vault, tickets: readonly OwnTicket[]): Promise<void> => {
  const said = newestWord(tickets)
  await vault.stores.put("known", { id: "requests", said, seen: said })
}
