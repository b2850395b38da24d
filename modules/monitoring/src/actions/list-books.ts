import { type Accepted, accept } from "@jatidiri/kernel"
import type { Books } from "../contract.ts"
import type { Needs } from "../needs.ts"
import { allBooks } from "../store/books.ts"
import { shownBook } from "./open-region.ts"

/** The live book first, then one to practise on where there is one, then the scenarios by region. */
export const listBooks = (needs: Needs) => async (): Promise<Accepted<Books>> =>
  accept({ books: (await needs.database.rows(allBooks)).map(shownBook) })
