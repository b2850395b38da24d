import type { Look } from "./look.ts"

/** What a look that proved itself is worth: `valid` alone is a yes, the others ask for something besides. */
export type LookWeight = "provisional" | "valid" | "no-photo" | "status-old" | "status-unknown"

/** The picture that was disclosed under one of the KTP's names for it, as a `data:` URL. */
export const pictureOf = ({ claims }: Look): string | undefined =>
  [claims["small_picture"], claims["picture"]]
    .filter((picture) => typeof picture === "string")
    .find((picture) => picture.startsWith("data:image/"))

/** Without a photo nobody knows whose it is, whichever KTP it is, so that is said before all else. */
export const weighLook = (look: Look): LookWeight => {
  if (pictureOf(look) === undefined) return "no-photo"
  if (look.ktp === "provisional") return "provisional"
  if (look.status.is === "unknown") return "status-unknown"
  return look.status.old ? "status-old" : "valid"
}
