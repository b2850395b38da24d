import { type Config, readConfig } from "@jatidiri/config"
import { complain } from "./command.ts"

/** The judged configuration, or nothing after every mistake was named. */
export const readConfigOrComplain = (): Config | undefined => {
  const read = readConfig(process.env)
  if (read.ok) return read.value
  complain("Configuration / Pengaturan:")
  for (const line of (read.refusal.because ?? "").split("\n")) complain(`  ${line}`)
  return undefined
}
