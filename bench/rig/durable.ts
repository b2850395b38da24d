import { openDatabase } from "@jatidiri/database"

/** The database as it runs for real: it must not have been told to lie about what is on disk. */
export const demandDurable = async (url: string): Promise<void> => {
  const database = openDatabase({ url, maxConnections: 1 })
  for (const setting of ["fsync", "synchronous_commit", "full_page_writes"]) {
    const [row] = await database.raw<Record<string, string>>(`show ${setting}`)
    if (row?.[setting] !== "on") throw new Error(`${setting} is not on: the figures would not count`)
  }
  await database.close()
}
