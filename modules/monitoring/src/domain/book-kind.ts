import type { BookKind } from "../contract.ts"

/** Whether a book gains rows from day to day; an office that spoke once has its one day and no course. */
export const goesOn = ({ kind }: { readonly kind: BookKind }): boolean => kind !== "scenario"
