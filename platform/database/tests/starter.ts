import { startPostgres } from "@jatidiri/database"

// One of several processes that start at once: says where its server is, and stops it when its parent lets go.
const postgres = await startPostgres({ folder: process.argv[2] ?? "" })
process.send?.({ url: postgres.url, from: postgres.from })
process.on("disconnect", () => postgres.stop())
