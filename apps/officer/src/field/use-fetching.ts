import type { Officer } from "@jatidiri/officers/contract"
import type { Pack, Round } from "@jatidiri/service-points/contract"
import { signingSeconds, useLanguage, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { openDeviceStores } from "../journal/device-stores.ts"
import { fetchParts } from "../pack/fetch-parts.ts"
import { type PackOnDevice, packFor } from "../pack/find-pack.ts"
import { beginPack, renewPack } from "../pack/keep-pack.ts"
import { askToPersist, lacksRoom, type Room, readRoom } from "../pack/room.ts"
import { askForPack } from "../pack/round-api.ts"
import type { HeldPack } from "../pack/shapes.ts"
import { keepPackLists } from "../pack/status-lists.ts"
import { unlock } from "../pack/unlock.ts"
import { ensureKeys, ensureRoundMandate } from "../session/device.ts"
import { deskWords } from "../words/desk-words.ts"
import { fieldWords } from "../words/field-words.ts"
import { roomWords } from "../words/room-words.ts"
import { useRoomWords } from "./use-room-words.ts"

/** Where the officer is on the way to a pack. */
export type Fetching =
  | { readonly is: "idle" }
  | { readonly is: "making"; readonly made: number; readonly of: number }
  | {
      readonly is: "pin"
      readonly round: Round
      readonly pack: Pack
      readonly room: Room
      readonly persisted: boolean
      readonly known: boolean
      readonly left?: number
    }
  | { readonly is: "loading"; readonly done: number; readonly of: number }
  | { readonly is: "trouble"; readonly words: string }

type Given = {
  readonly officer: Officer
  readonly device: PackOnDevice
  readonly onErased: () => void
  readonly onDevice: () => Promise<void>
}

/** Sent by `work` to say in words why it went no further. */
type Told = string | undefined

export const useFetching = ({ officer, device, onErased, onDevice }: Given) => {
  const text = useTexts(fieldWords)
  const desk = useTexts(deskWords)
  const language = useLanguage()
  const words = useTexts(roomWords)
  const wordsOfRoom = useRoomWords()
  const [state, setState] = useState<Fetching>({ is: "idle" })
  const trouble = (words: string): void => setState({ is: "trouble", words })

  /** The pack as the office has it; asked again while it is being made there. */
  const prepare = async (round: Round): Promise<Pack | undefined> => {
    setState({ is: "making", made: 0, of: 0 })
    for (;;) {
      const answer = await askForPack(round.roundId)
      if (answer.kind === "ok") {
        if ("packId" in answer.value) return answer.value
        setState({ is: "making", made: answer.value.made, of: answer.value.parts })
        continue
      }
      if (answer.kind === "refused") trouble(language === "id" ? answer.problem.detail : answer.problem.title)
      else trouble(answer.kind === "offline" ? text.troubles.offline : desk.broken)
      return undefined
    }
  }
  const begin = async (round: Round): Promise<void> => {
    const pack = await prepare(round)
    if (pack === undefined) return
    const room = await readRoom(pack.bytes)
    if (lacksRoom(room)) return trouble(`${words.noRoom} ${wordsOfRoom(room)} ${words.freeSome}`)
    const known = packFor(device, officer.officerId, round.roundId) !== undefined
    setState({ is: "pin", round, pack, room, persisted: await askToPersist(), known })
  }
  const load = async (held: HeldPack, key: CryptoKey): Promise<Told> => {
    const stores = await openDeviceStores(officer.officerId)
    const of = held.pack.parts.length
    const outcome = await fetchParts({ stores, key, held }, (done) => setState({ is: "loading", done, of }))
    if (outcome !== "whole") return text.troubles[outcome]
    // The day goes on without them: a check then says that it knows nothing of revocations.
    await keepPackLists(stores).catch(() => undefined)
    const asked = { round: held.round.roundId, now: signingSeconds() }
    const mandate = await ensureRoundMandate(stores, await ensureKeys(stores), asked)
    return mandate.kind === "held" ? undefined : text.noMandate
  }
  /** Opens what is there, or makes it; then fetches what is missing. */
  const withPin = async (pin: string): Promise<void> => {
    if (state.is !== "pin") return
    const { round, pack, known, persisted } = state
    const stores = await openDeviceStores(officer.officerId)
    const opened = known ? await unlock(stores, pin) : undefined
    if (opened?.is === "erased") return onErased()
    if (opened?.is === "wrong") return setState({ ...state, left: opened.left })
    const made = { officer, round, pack, persisted }
    setState({ is: "loading", done: 0, of: pack.parts.length })
    const before = packFor(device, officer.officerId, round.roundId)?.held
    const kept =
      opened === undefined || before === undefined
        ? { held: { name: "pack" as const, ...made }, key: await beginPack(stores, pin, made) }
        : { held: await renewPack(stores, before, { round, pack }), key: opened.key }
    const told = await load(kept.held, kept.key)
    await onDevice()
    setState(told === undefined ? { is: "idle" } : { is: "trouble", words: told })
  }
  const start = async (work: Promise<void>): Promise<void> => work.catch(() => trouble(text.troubles.full))
  return {
    state,
    begin: (round: Round) => start(begin(round)),
    withPin: (pin: string) => start(withPin(pin)),
    leave: () => setState({ is: "idle" }),
  }
}
