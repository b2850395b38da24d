import { openDatabase } from "@jatidiri/database"
import { residents } from "@jatidiri/residents"
import type { ImportAnswer, ImportQuestion } from "./messages.ts"

const kilobytesInMegabyte = 1024

/** One import, from the call to the committed register and the written report, with the memory this process ever held. */
const answer = async ({ databaseUrl, ...options }: ImportQuestion): Promise<ImportAnswer> => {
  const database = openDatabase({ url: databaseUrl })
  const { importResidents } = residents({ database, now: () => new Date(), recordAudit: async () => undefined })
  const began = performance.now()
  const imported = await importResidents(options)
  const seconds = (performance.now() - began) / 1000
  await database.close()
  if (!imported.ok) throw new Error(`the import was refused: ${imported.refusal.code}`)
  if (imported.value.rejected > 0) throw new Error(`${imported.value.rejected} lines were rejected`)
  return { seconds, peakMemoryMB: process.resourceUsage().maxRSS / kilobytesInMegabyte }
}

process.once("message", async (question) => {
  process.send?.(await answer(question as ImportQuestion)) // the bench sends nothing else
  process.disconnect?.()
})
