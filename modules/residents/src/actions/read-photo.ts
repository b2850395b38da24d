import type { Queries } from "@jatidiri/database"
import { ageOn, type Day, jakartaDay, parseResidentId } from "@jatidiri/kernel"
import type { Needs } from "../needs.ts"
import { drawPortrait, type Portrait } from "../portrait/draw-portrait.ts"
import { readPhotoFile } from "../portrait/read-photo-file.ts"
import { findPhoto, findPhotoReference, keepPhoto, type PhotoReferenceRow } from "../store/photos.ts"

/** `portrait` is 240 by 320 pixels, `small` 72 by 96 in at most 1600 bytes. */
export type Photo = { readonly mediaType: "image/jpeg"; readonly portrait: Uint8Array; readonly small: Uint8Array }

type PhotoNeeds = Pick<Needs, "now" | "photoFolder">

const makePortrait = async (
  needs: PhotoNeeds,
  row: PhotoReferenceRow,
  reference: string,
): Promise<Portrait | undefined> => {
  const [kind, name = ""] = reference.split(":", 2)
  if (kind === "drawn") {
    const age = ageOn(row.birth_day as Day, jakartaDay(needs.now())) // a date of the database
    return drawPortrait(Number(name), row.sex === 1 ? "male" : "female", age)
  }
  return needs.photoFolder === undefined ? undefined : readPhotoFile(needs.photoFolder, name)
}

/**
 * The photo that the register names for this person, in both sizes; nothing when it names none or the file is not
 * there. Made once and kept, since many ask for it again.
 */
export const readPhoto =
  (needs: PhotoNeeds) =>
  async (queries: Queries, residentId: string): Promise<Photo | undefined> => {
    if (!parseResidentId(residentId).ok) return undefined
    const kept = await queries.find(findPhoto, residentId)
    if (kept !== undefined) return { mediaType: "image/jpeg", ...kept }
    const row = await queries.find(findPhotoReference, residentId)
    if (row === undefined || row.photo === null) return undefined
    const made = await makePortrait(needs, row, row.photo)
    if (made === undefined) return undefined
    await queries.run(keepPhoto, residentId, row.photo, made.portrait, made.small)
    return { mediaType: "image/jpeg", ...made }
  }
