import type { DpopSubject } from "../subject.ts"

export const isForMethod = ({ signed, method }: DpopSubject): boolean => signed.payload.htm === method
