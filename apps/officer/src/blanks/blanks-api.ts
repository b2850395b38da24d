import {
  type CountBody,
  type CountReply,
  cardPaths,
  type HandOutBody,
  type HandOutReply,
  type HandsReply,
  type LeadTimeBody,
  type MoveBody,
  type MovementBody,
  type MovementsReply,
  type PositionReply,
  type QueueReply,
  type ResultsBody,
  type ReturnBody,
  type ReturnReply,
  type StockReply,
  type StocksReply,
  type Suket,
  type SuketBody,
  type SuketsReply,
} from "@jatidiri/cards/contract"
import { type Answer, ask } from "@jatidiri/web"
import { changing } from "../session/officer-api.ts"

const send = <Value>(path: string, body: unknown): Promise<Answer<Value>> => ask(path, { body, headers: changing })

export const readStocks = (): Promise<Answer<StocksReply>> => ask(cardPaths.stocks)

export const readMovements = (siteId: string, before?: string): Promise<Answer<MovementsReply>> =>
  ask(`${cardPaths.movementsOf.replace(":siteId", siteId)}${before === undefined ? "" : `?before=${before}`}`)

export const sendMovement = (body: MovementBody): Promise<Answer<StockReply>> => send(cardPaths.movements, body)
export const sendMove = (body: MoveBody): Promise<Answer<StockReply>> => send(cardPaths.moves, body)
export const sendCount = (body: CountBody): Promise<Answer<CountReply>> => send(cardPaths.counts, body)
export const sendLeadTime = (body: LeadTimeBody): Promise<Answer<void>> => send(cardPaths.leadTimes, body)

export const readQueue = (): Promise<Answer<QueueReply>> => ask(cardPaths.queue)
export const sendHandOut = (body: HandOutBody): Promise<Answer<HandOutReply>> => send(cardPaths.handOuts, body)
export const sendResults = (body: ResultsBody): Promise<Answer<void>> => send(cardPaths.results, body)
export const readHands = (): Promise<Answer<HandsReply>> => ask(cardPaths.hands)
export const sendReturn = (body: ReturnBody): Promise<Answer<ReturnReply>> => send(cardPaths.returns, body)
/** The NIK goes in the body: addresses are written down by servers and browsers. */
export const askPosition = (nik: string): Promise<Answer<PositionReply>> => send(cardPaths.positions, { nik })

export const readSukets = (): Promise<Answer<SuketsReply>> => ask(cardPaths.sukets)
export const sendSuket = (body: SuketBody): Promise<Answer<Suket>> => send(cardPaths.sukets, body)
export const letterPath = (suketId: string): string => cardPaths.suketLetter.replace(":suketId", suketId)
