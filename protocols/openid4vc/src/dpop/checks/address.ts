import { withoutQuery } from "../../addresses.ts"
import type { DpopSubject } from "../subject.ts"

/** RFC 9449 §4.3: compared without query and fragment, in one spelling. */
export const isForAddress = ({ signed, url }: DpopSubject): boolean => {
  const meant = withoutQuery(signed.payload.htu)
  return meant !== undefined && meant === withoutQuery(url)
}
