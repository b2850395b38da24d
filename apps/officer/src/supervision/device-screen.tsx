import { Button, Notice, useFormats, useTexts } from "@jatidiri/web"
import { useCallback } from "preact/hooks"
import { Facts } from "../office/facts.tsx"
import { OfficeFrame, Waiting } from "../office/frame.tsx"
import { useAnswer } from "../office/use-answer.ts"
import { deviceWords } from "../words/device-words.ts"
import { Delivered } from "./delivered.tsx"
import { type KnownDevice, readDevices } from "./device-api.ts"
import { markOf } from "./devices-screen.tsx"
import { LostPart } from "./lost-part.tsx"
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
            <Waiting state={delivered.state} isRefreshing={delivered.isRefreshing} onAgain={delivered.again}>
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
