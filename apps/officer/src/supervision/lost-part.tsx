import type { DeviceEntriesReply } from "@jatidiri/activation/contract"
import { Button, useFormats, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { Done } from "../office/done.tsx"
import { deviceWords } from "../words/device-words.ts"
import type { KnownDevice } from "./device-api.ts"
import { lastSeen } from "./last-seen.ts"
import { LostForm } from "./lost-form.tsx"

type PartProps = {
  readonly known: KnownDevice
  readonly entries: DeviceEntriesReply["entries"]
  readonly onRevoked: () => void
  readonly onEnded: () => void
}

/** *Tablet hilang*, and what has come of it. */
export const LostPart = ({ known, entries, onRevoked, onEnded }: PartProps) => {
  const text = useTexts(deviceWords)
  const { dateTime } = useFormats()
  const [open, setOpen] = useState(false)
  const [from, setFrom] = useState<Date>()
  const isRevoked = known.revokedFrom !== undefined
  const done = (moment: Date): void => {
    setOpen(false)
    setFrom(moment)
    onRevoked()
  }
  return (
    <section class={open ? "card stack lost" : "card stack"} aria-label={text.lost}>
      {from === undefined ? null : (
        <Done key={from.getTime()} title={text.revokedNow(dateTime(from))}>
          <p>{text.signedOut}</p>
          <p>{text.told}</p>
        </Done>
      )}
      {open ? (
        <>
          <h2>{text.lost}</h2>
          <LostForm
            device={known.device}
            seen={lastSeen(known, entries, new Date())}
            revokedFrom={known.revokedFrom}
            onRevoked={done}
            onEnded={onEnded}
          />
        </>
      ) : (
        <>
          {from === undefined ? <p>{isRevoked ? text.told : text.lostLead}</p> : null}
          <Button
            kind={isRevoked ? "plain" : "danger"}
            icon={isRevoked ? "history" : "warn"}
            onPress={() => setOpen(true)}
          >
            {isRevoked ? text.earlier : text.lost}
          </Button>
        </>
      )}
    </section>
  )
}
