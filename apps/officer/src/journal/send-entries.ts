import { activationPaths, type JournalBody, type JournalReply } from "@jatidiri/activation/contract"
import { type Answer, ask, type Problem } from "@jatidiri/web"
import { changing } from "../session/officer-api.ts"

export type Results = JournalReply["results"]

export type Sending =
  | { readonly is: "answered"; readonly results: Results }
  | { readonly is: "refused"; readonly problem: Problem }
  | { readonly is: "offline" | "signed-out" | "broken" }

const sendingOf = (answer: Answer<JournalReply>): Sending => {
  if (answer.kind === "ok") return { is: "answered", results: answer.value.results }
  if (answer.kind !== "refused") return { is: answer.kind }
  return answer.problem.code === "not-signed-in" ? { is: "signed-out" } : { is: "refused", problem: answer.problem }
}

/** Sends some entries of one mandate once; `sharedBy` so many go at once. An entry has arrived only when the office has named it. */
export const sendEntries = async (body: JournalBody, sharedBy = 1): Promise<Sending> =>
  sendingOf(await ask<JournalReply>(activationPaths.journal, { headers: changing, body, compress: true, sharedBy }))
