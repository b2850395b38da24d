import { Badge, Button, Field, Row, useFormats, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { OfficeFrame, Waiting } from "../office/frame.tsx"
import { useAnswer } from "../office/use-answer.ts"
import { deviceWords } from "../words/device-words.ts"
import { officeWords } from "../words/office-words.ts"
import { type KnownDevice, readDevices } from "./device-api.ts"

const shownAtFirst = 30
/** From here on a name is found faster by typing than by looking. */
const manyDevices = 8

/** Enough to tell an officer's devices apart. */
export const markOf = (device: string): string => device.slice(0, 4)

const DeviceRow = ({ known }: { known: KnownDevice }) => {
  const text = useTexts(deviceWords)
  const { dateTime } = useFormats()
  const { device, officer, registeredAt, lastMandate, revokedFrom } = known
  const where = lastMandate === undefined ? text.noMandate : lastMandate.place.name
  const detail = `${where} · ${text.registered} ${dateTime(new Date(registeredAt))} · ${text.mark} ${markOf(device)}`
  return (
    <li>
      <Row
        label={officer.name}
        detail={detail}
        value={revokedFrom === undefined ? undefined : <Badge tone="no">{text.revoked}</Badge>}
        href={`#/perangkat/${device}`}
      />
    </li>
  )
}

const List = ({ devices }: { devices: readonly KnownDevice[] }) => {
  const text = useTexts(deviceWords)
  const office = useTexts(officeWords)
  const { number } = useFormats()
  const [wanted, setWanted] = useState("")
  const [whole, setWhole] = useState(false)
  if (devices.length === 0)
    return (
      <div class="card stack-s">
        <h2>{text.none}</h2>
        <p>{text.noneDetail}</p>
      </div>
    )
  const found = devices.filter(({ officer }) => officer.name.toLowerCase().includes(wanted.trim().toLowerCase()))
  const shown = whole ? found : found.slice(0, shownAtFirst)
  return (
    <>
      {devices.length > manyDevices ? (
        <Field label={text.find} type="search" value={wanted} onInput={setWanted} />
      ) : null}
      <p class="unseen" aria-live="polite">
        {found.length === 0 ? text.nobodyFound : ""}
      </p>
      {found.length === 0 ? (
        <p>{text.nobodyFound}</p>
      ) : (
        <ul class="rows devices">
          {shown.map((known) => (
            <DeviceRow key={known.device} known={known} />
          ))}
        </ul>
      )}
      {shown.length === found.length ? null : (
        <Button kind="secondary" onPress={() => setWhole(true)}>
          {office.showAll(number(found.length))}
        </Button>
      )}
    </>
  )
}

/** In use before revoked, the latest registered first. */
const inOrder = (devices: readonly KnownDevice[]): readonly KnownDevice[] => [
  ...devices.filter(({ revokedFrom }) => revokedFrom === undefined),
  ...devices.filter(({ revokedFrom }) => revokedFrom !== undefined),
]

/** Which devices sign for officers of these regions; each leads to what it delivered and to its revocation. */
export const DevicesScreen = ({ onEnded }: { onEnded: () => void }) => {
  const text = useTexts(deviceWords)
  const { state, again } = useAnswer(readDevices, onEnded)
  return (
    <OfficeFrame title={text.title} back="/">
      <p>{text.lead}</p>
      <Waiting state={state} onAgain={again}>
        {({ devices }) => <List devices={inOrder(devices)} />}
      </Waiting>
    </OfficeFrame>
  )
}
