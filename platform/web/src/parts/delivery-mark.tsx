import { type Texts, useTexts } from "../language/language.ts"
import { Icon, type IconName } from "./icon.tsx"

/** Three different truths about one thing; only the last is green. */
export type Delivery = "stored" | "sent" | "acknowledged"

const words: Texts<Record<Delivery, string>> = {
  id: { stored: "Tersimpan di perangkat", sent: "Terkirim", acknowledged: "Diterima pusat" },
  en: { stored: "Saved on this device", sent: "Delivered", acknowledged: "Acknowledged" },
}

const drawings: Readonly<Record<Delivery, IconName>> = { stored: "stored", sent: "sent", acknowledged: "check" }

export const DeliveryMark = ({ state }: { state: Delivery }) => (
  <span class={`delivery ${state}`}>
    <Icon name={drawings[state]} size={18} />
    <span>{useTexts(words)[state]}</span>
  </span>
)
