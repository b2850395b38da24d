import { plainDigits } from "@jatidiri/kernel"

const length = 20
const group = 5

/** As it is typed: capitals in groups of five; what no code holds is dropped. */
export const shownDeskCode = (typed: string): string => {
  const letters = plainDigits(typed)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .slice(0, length)
  return letters.replace(new RegExp(`(.{${group}})(?=.)`, "g"), "$1-")
}

export const isWholeDeskCode = (shown: string): boolean => shown.replace(/-/g, "").length === length
