import type { Tx } from "@jatidiri/database"
import { addDays, type Day, jakartaDay } from "@jatidiri/kernel"
import type { Needs } from "../needs.ts"
import { practiceBase, practiceBook, practiceLetters } from "../practice/book.ts"
import { headsOf, type Land, makeLand } from "../practice/land.ts"
import { type PracticeRows, practiceRows } from "../practice/rows.ts"
import { addBase } from "../store/bases.ts"
import {
  addPracticeBook,
  addPracticePlaces,
  addPracticeRows,
  filledUntil,
  moveFilledDay,
  putPracticeBase,
  regionsBelow,
} from "../store/practice.ts"
import { addTarget } from "../store/targets.ts"
import { refresh } from "./refresh.ts"

/** A quarter of a year in one transaction: others who follow the ledger wait no longer than for one. */
const daysAtOnce = 92

const { book, regionCode, title, source, start } = practiceBook

const addLetters = async (tx: Tx, baseId: number): Promise<void> => {
  for (const letter of practiceLetters) {
    await tx.run(
      addTarget,
      ...[book, baseId, regionCode, letter.scope, letter.share, letter.shareOf, letter.from, letter.to],
      ...[letter.letterFrom, letter.number, letter.date, 0, letter.note, letter.date],
    )
  }
}

const openBook = async (tx: Tx, land: Land): Promise<void> => {
  const isNew = (await tx.run(addPracticeBook, book, regionCode, title.id, title.en, source, start)) > 0
  if (!isNew) return
  const { name, snapshot, source: baseSource } = practiceBase
  const { baseId } = await tx.get(addBase, book, name, true, snapshot, baseSource)
  const heads = headsOf(land)
  await tx.run(
    putPracticeBase,
    ...[baseId, heads.map(({ region }) => region), heads.map(({ cohort }) => cohort)],
    ...[heads.map(({ agency }) => agency), heads.map(({ people }) => people)],
  )
  await addLetters(tx, baseId)
}

const addRows = async (tx: Tx, { rows, places }: PracticeRows): Promise<void> => {
  await tx.run(
    addPracticePlaces,
    ...[book, places.map(({ placeId }) => placeId), places.map(({ name }) => name), places.map((one) => one.channel)],
    ...[
      places.map((one) => one.regionCode),
      places.map(({ hostKind }) => hostKind),
      places.map(({ agency }) => agency),
    ],
    ...[places.map(({ day }) => day), places.map(({ invited }) => invited)],
  )
  await tx.run(
    addPracticeRows,
    ...[book, rows.map(({ key }) => key), rows.map(({ day }) => day), rows.map(({ recordedDay }) => recordedDay)],
    ...[rows.map(({ hour }) => hour), rows.map(({ kind }) => kind), rows.map(({ region }) => region)],
    ...[rows.map(({ office }) => office), rows.map(({ placeId }) => placeId), rows.map(({ officer }) => officer)],
    ...[rows.map(({ channel }) => channel), rows.map(({ cohort }) => cohort), rows.map(({ agency }) => agency)],
    ...[rows.map(({ reason }) => reason), rows.map(({ people }) => people)],
  )
}

/** The next stretch of days; false when none is left, or when what is there is not added up yet. */
const fillOnce = async (needs: Needs, land: Land, until: Day): Promise<boolean> => {
  const { database } = needs
  const from = addDays((await database.get(filledUntil, book)).day as Day, 1) // the database's own date
  if (from > until) return false
  const last = addDays(from, daysAtOnce - 1)
  const to = last < until ? last : until
  await database.transaction((tx) => addRows(tx, practiceRows(land, from, to)))
  await refresh(needs)()
  return (await database.run(moveFilledDay, book, to)) > 0
}

/**
 * Fills the invented book up to yesterday, once each day; what is there is never changed. Calling it again goes on where
 * it stopped. Without the register's regions it does nothing.
 */
export const fillPracticeBook =
  (needs: Needs) =>
  async (mayGoOn: () => boolean = () => true): Promise<void> => {
    const until = addDays(jakartaDay(needs.now()), -1)
    const filled = await needs.database.find(filledUntil, book)
    if (filled !== undefined && filled.day >= until) return
    const land = makeLand(await needs.database.rows(regionsBelow, regionCode))
    if (land.length === 0) return
    await needs.database.transaction((tx) => openBook(tx, land))
    while (mayGoOn() && (await fillOnce(needs, land, until)));
  }
