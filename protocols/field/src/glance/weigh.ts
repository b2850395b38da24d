import type { Look } from "./look.ts"

/** What a look that proved itself is worth: `valid` alone is a yes, the others ask for something besides. */
export type LookWeight = "provisional" | "valid" | "no-photo" | "status-old" | "status-unknown"

/** A picture that was disclosed under one of the KTP's names for it. */
const hasPicture = ({ claims }: Look): boolean =>
  ["small_picture", "picture"].some((name) => String(claims[name] ?? "").startsWith("data:image/"))

/** Without a photo nobody knows whose it is, so that is said before all else. */
export const weighLook = (look: Look): LookWeight => {
  if (look.ktp === "provisional") return "provisional"
  if (!hasPicture(look)) return "no-photo"
  if (look.status.is === "unknown") return "status-unknown"
  return look.status.old ? "status-old" : "valid"
}
