import type { Refusal } from "@jatidiri/kernel"
import type { Reply } from "./route.ts"

/** How one refusal looks on the wire: a status and the words that the caller may know, in both languages. */
export type Wording = { readonly status: number; readonly id: string; readonly en: string }

/** One exhaustive table per door: a refusal code without a row does not compile. */
export type Wordings<Code extends string> = Readonly<Record<Code, Wording>>

/** A refusal as a problem document (RFC 9457). `code` is the member programs branch on. */
export const problem = <Code extends string>(refusal: Refusal<Code>, wordings: Wordings<Code>): Reply => {
  const wording = wordings[refusal.code]
  return {
    status: wording.status,
    contentType: "application/problem+json",
    body: {
      type: `urn:jatidiri:refusal:${refusal.code}`,
      title: wording.en,
      detail: wording.id,
      status: wording.status,
      code: refusal.code,
    },
  }
}
