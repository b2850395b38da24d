import { type LetterKind, roundPaths } from "@jatidiri/service-points/contract"
import { type Answer, problemIn } from "@jatidiri/web"
import { saveFile } from "../office/save-file.ts"
import { changing } from "../session/officer-api.ts"

const nameIn = (header: string | null): string => /filename="([^"]+)"/.exec(header ?? "")?.[1] ?? "surat.pdf"

/** Asks the office for a letter and saves it under its number; bytes, which the app's other answers never are. */
export const saveLetter = async (roundId: string, kind: LetterKind): Promise<Answer<string>> => {
  try {
    const reply = await fetch(roundPaths.letters.replace(":roundId", roundId), {
      ...{ method: "POST", credentials: "same-origin", cache: "no-store", body: JSON.stringify({ kind }) },
      headers: { "content-type": "application/json", ...changing },
    })
    const { headers, status } = reply
    if (!reply.ok) {
      const problem = problemIn(status, await reply.json().catch(() => undefined))
      return problem === undefined ? { kind: "broken", status } : { kind: "refused", problem, headers }
    }
    const name = nameIn(headers.get("content-disposition"))
    saveFile(name, await reply.blob())
    return { kind: "ok", value: name, headers }
  } catch {
    return { kind: "offline" }
  }
}
