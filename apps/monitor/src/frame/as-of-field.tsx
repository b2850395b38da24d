import { jakartaDay } from "@jatidiri/kernel"
import { useTexts } from "@jatidiri/web"
import type { Address } from "../address/address.ts"
import { DayField } from "../pieces/day-field.tsx"
import { pieceWords } from "../pieces/words.ts"

type Props = { readonly address: Address; readonly change: (part: Partial<Address>) => void }

/** The day at whose end everything on the screen stood; empty is now, and so is today. */
export const AsOfField = ({ address, change }: Props) => {
  const text = useTexts(pieceWords)
  const today = jakartaDay(new Date())
  return (
    <DayField
      label={text.per}
      value={address.per}
      max={today}
      onChange={(per) => change({ per: per === today ? "" : per })}
    />
  )
}
