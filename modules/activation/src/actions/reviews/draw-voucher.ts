import { createHmac } from "node:crypto"
import type { Needs } from "../../needs.ts"

/**
 * The office's draw for a voucher, by the hash of its compact form: the same by every road and in every order, and
 * nobody without the office's secret can sign until it falls as he likes.
 */
export const drawVoucher = (hash: string, { sampleKey }: Pick<Needs, "sampleKey">): Uint8Array =>
  createHmac("sha256", sampleKey).update(hash).digest()
