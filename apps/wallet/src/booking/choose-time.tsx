import type { Office, OfficeDay } from "@jatidiri/service-points/contract"
import { Button, Notice, Progress, useTexts } from "@jatidiri/web"
import { useCallback, useState } from "preact/hooks"
import { TroubleNotice } from "../screens/trouble-notice.tsx"
import { readOffice } from "./booking-api.ts"
import { words } from "./booking-words.ts"
import { useLoaded } from "./use-loaded.ts"
import { useWhen } from "./when.ts"

export type Slot = OfficeDay["slots"][number] & { readonly day: string }
type Props = { readonly site: Office; readonly onSlot: (slot: Slot) => void }

const placesOf = ({ slots }: OfficeDay): number => slots.reduce((sum, { free }) => sum + free, 0)

type DaysProps = { readonly days: readonly OfficeDay[]; readonly chosen: string; readonly onDay: (day: string) => void }

const Days = ({ days, chosen, onDay }: DaysProps) => {
  const text = useTexts(words)
  const when = useWhen()
  const saying = (day: OfficeDay): string => {
    if (day.closed !== undefined) return text.closed(day.closed)
    return placesOf(day) === 0 ? text.full : text.free(placesOf(day))
  }
  return (
    <fieldset class="booking-days">
      <legend class="unseen">{text.days}</legend>
      {days.map((day) => (
        <button
          key={day.day}
          type="button"
          class="booking-day"
          aria-pressed={day.day === chosen}
          onClick={() => onDay(day.day)}
        >
          <b>{when.weekday(day.day)}</b>
          <span>{when.dayOfMonth(day.day)}</span>
          <span class="small">{saying(day)}</span>
        </button>
      ))}
    </fieldset>
  )
}

/** Days on which the place is open at all, or closed for a reason worth saying. */
const isShown = ({ closed, slots }: OfficeDay): boolean => closed !== undefined || slots.length > 0

export const ChooseTime = ({ site, onSlot }: Props) => {
  const text = useTexts(words)
  const when = useWhen()
  const [day, setDay] = useState<string>()
  const { state, again } = useLoaded(useCallback(() => readOffice(site.siteId), [site.siteId]))
  if (state.is === "loading") return <Progress label={text.loading} />
  if (state.is === "trouble")
    return (
      <>
        <TroubleNotice trouble={state.trouble} />
        <Button onPress={again}>{text.again}</Button>
      </>
    )
  const days = state.value.days.filter(isShown)
  const chosen = days.find((one) => one.day === day) ?? days.find((one) => placesOf(one) > 0) ?? days[0]
  if (!state.value.open || chosen === undefined) return <Notice tone="warn">{text.notOpen}</Notice>
  return (
    <>
      <div>
        <h2>{site.name}</h2>
        <p class="small">{site.address === "" ? site.regionName : site.address}</p>
      </div>
      <h2>{text.pickTime}</h2>
      <Days days={days} chosen={chosen.day} onDay={setDay} />
      {chosen.slots.length === 0 ? (
        <Notice>{chosen.closed === undefined ? text.noSlots : text.closed(chosen.closed)}</Notice>
      ) : (
        <div class="booking-slots">
          {chosen.slots.map((slot) => (
            <button
              key={slot.opens}
              type="button"
              class="booking-slot"
              disabled={slot.free === 0}
              onClick={() => onSlot({ ...slot, day: chosen.day })}
            >
              <b class="figures">{when.time(slot.opens, slot.closes)}</b>
              <span class="small">{text.free(slot.free)}</span>
            </button>
          ))}
        </div>
      )}
    </>
  )
}
