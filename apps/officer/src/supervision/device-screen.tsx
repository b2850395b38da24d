import type { DeviceEntriesReply } from "@jatidiri/activation/contract"
import { Button, Notice, useFormats, useTexts } from "@jatidiri/web"
import { useCallback, useState } from "preact/hooks"
import { Facts } from "../office/facts.tsx"
import { OfficeFrame, Waiting } from "../office/frame.tsx"
import { useAnswer } from "../office/use-answer.ts"
import { deviceWords } from "../words/device-words.ts"
import { Delivered } from "./delivered.tsx"
import { type KnownDevice, readDevices } from "./device-api.ts"
import { markOf } from "./devices-screen.tsx"
import { lastSeen } from "./last-seen.ts"
import { LostForm } from "./lost-form.tsx"
import { readDeviceEntries } from "./review-api.ts"

const DeviceFacts = ({ known }: { known: KnownDevice }) => {
  const text = useTexts(deviceWords)
  const { dateTime } = useFormats()
  const { device, registeredAt, lastMandate, revokedFrom } = known
  return (
    <Facts
      of={[
        [text.revokedFrom, revokedFrom === undefined ? undefined : dateTime(new Date(revokedFrom))],
        [text.place, lastMandate?.place.name ?? text.noMandate],
        [text.mandateUntil, lastMandate === undefined ? undefined : dateTime(new Date(lastMandate.until))],
        [text.registered, dateTime(new Date(registeredAt))],
        [text.mark, markOf(device)],
      ]}
    />
  )
}

type PartProps = {
  readonly known: KnownDevice
  readonly entries: DeviceEntriesReply["entries"]
  readonly onRevoked: () => void
  readonly onEnded: () => void
}

const LostPart = ({ known, entries, onRevoked, onEnded }: PartProps) => {
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
        <Notice tone="info" live title={text.revokedNow(dateTime(from))}>
          {text.told}
        </Notice>
      )}
      {open ? (
        <>
          <h2>{text.lost}</h2>
          <LostForm
            device={known.device}
            seen={lastSeen(known, entries, new Date())}
            onRevoked={done}
            onEnded={onEnded}
          />
        </>
      ) : (
        <>
          {isRevoked ? null : <p>{text.lostLead}</p>}
          <Button kind={isRevoked ? "plain" : "danger"} icon="warn" onPress={() => setOpen(true)}>
            {isRevoked ? text.earlier : text.lost}
          </Button>
        </>
      )}
    </section>
  )
}

const Unknown = () => {
  const text = useTexts(deviceWords)
  return (
    <>
      <Notice tone="warn" title={text.unknown}>
        {text.unknownDetail}
      </Notice>
      <Button kind="secondary" href="#/perangkat">
        {text.toList}
      </Button>
    </>
  )
}

/** One device: whose, where, what it delivered; and when it is lost, what must be done about it. */
export const DeviceScreen = ({ device, onEnded }: { device: string; onEnded: () => void }) => {
  const text = useTexts(deviceWords)
  const load = useCallback(() => readDeviceEntries(device), [device])
  const list = useAnswer(readDevices, onEnded)
  const delivered = useAnswer(load, onEnded)
  const refresh = (): void => {
    list.reload()
    delivered.reload()
  }
  return (
    <OfficeFrame title={text.title} back="/perangkat">
      <Waiting state={list.state} onAgain={list.again}>
        {({ devices }) => {
          const known = devices.find((one) => one.device === device)
          if (known === undefined) return <Unknown />
          return (
            <Waiting state={delivered.state} onAgain={delivered.again}>
              {({ entries }) => (
                <div class="device stack">
                  <div class="stack">
                    <section class="card stack" aria-label={text.deviceOf(known.officer.name)}>
                      <h2>{known.officer.name}</h2>
                      <DeviceFacts known={known} />
                    </section>
                    <LostPart known={known} entries={entries} onRevoked={refresh} onEnded={onEnded} />
                  </div>
                  <Delivered entries={entries} />
                </div>
              )}
            </Waiting>
          )
        }}
      </Waiting>
    </OfficeFrame>
  )
}
