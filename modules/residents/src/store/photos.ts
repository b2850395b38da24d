import { statement } from "@jatidiri/database"

export type PhotoReferenceRow = { readonly photo: string | null; readonly sex: number; readonly birth_day: string }

export const findPhotoReference = statement<PhotoReferenceRow>(
  "residents.find-photo-reference",
  "select photo, sex, birth_day::text from residents.residents where resident_id = $1",
)

/** Only as long as the register still names what it was made from. */
export const findPhoto = statement<{ readonly portrait: Buffer; readonly small: Buffer }>(
  "residents.find-photo",
  `select p.portrait, p.small from residents.photos p
   join residents.residents r on r.resident_id = p.resident_id and r.photo = p.reference
   where p.resident_id = $1`,
)

export const keepPhoto = statement(
  "residents.keep-photo",
  `insert into residents.photos (resident_id, reference, portrait, small) values ($1, $2, $3, $4)
   on conflict (resident_id) do update set reference = excluded.reference, portrait = excluded.portrait,
     small = excluded.small
   where photos.reference <> excluded.reference`,
)
