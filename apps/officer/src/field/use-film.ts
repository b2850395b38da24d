import { encodeTableMessage } from "@jatidiri/field"
import { type Film, makeFilm } from "@jatidiri/proximity"
import { webCrypto } from "@jatidiri/web"
import { useEffect, useState } from "preact/hooks"
import type { Journal } from "../journal/chain.ts"
import type { EntryRow } from "../journal/device-stores.ts"
import type { KeptHandover } from "./approve-in-field.ts"

/** The film of a handover, with the mandate it was signed under, which may be an earlier one. */
export const useFilm = (journal: Journal, row: EntryRow | undefined, handover: KeptHandover): Film | undefined => {
  const [film, setFilm] = useState<Film>()
  const mandate = row?.mandate
  useEffect(() => {
    let left = false
    const make = async (): Promise<void> => {
      const held = mandate === undefined ? undefined : (await journal.stores.find("mandates", mandate))?.held
      if (held === undefined) return
      const { voucher, provisional } = handover
      const message = { kind: "handover", voucher, mandate: held.compact } as const
      const made = await makeFilm(
        encodeTableMessage(provisional === undefined ? message : { ...message, provisional }),
        { digest: webCrypto.digest },
      )
      if (!left) setFilm(made)
    }
    make()
    return () => {
      left = true
    }
  }, [journal, mandate, handover])
  return film
}
