/** Why a new PIN is not taken. */
export type PinRefusal = "not-six-digits" | "one-digit-only" | "in-a-row" | "in-your-nik"

const shape = /^\d{6}$/

const isRow = (pin: string): boolean => "01234567890123456789".includes(pin) || "98765432109876543210".includes(pin)

/** PINs that a finder of the device would try first are refused; a NIK stands on the plastic card in the same bag. */
export const reasonNotPin = (pin: string, nik = ""): PinRefusal | undefined => {
  if (!shape.test(pin)) return "not-six-digits"
  if (/^(\d)\1+$/.test(pin)) return "one-digit-only"
  if (isRow(pin)) return "in-a-row"
  return nik.includes(pin) ? "in-your-nik" : undefined
}

export const isPinShaped = (pin: string): boolean => shape.test(pin)
