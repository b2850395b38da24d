import type { Tx } from "@jatidiri/database"

const rowsAtOnce = 4000

/** The rows of a query through a cursor, so that a log of any size needs the memory of one page. */
export async function* stream<Row>(
  tx: Tx,
  query: { readonly name: string; readonly text: string; readonly row: Row | undefined },
): AsyncGenerator<Row> {
  await tx.raw(`declare ${query.name} no scroll cursor for ${query.text}`)
  for (;;) {
    const page = await tx.raw<Row>(`fetch ${rowsAtOnce} from ${query.name}`)
    yield* page
    if (page.length < rowsAtOnce) break
  }
  await tx.raw(`close ${query.name}`)
}
