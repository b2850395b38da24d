import { type LetterKind, roundPaths } from "@jatidiri/service-points/contract"
import type { Answer, Problem } from "@jatidiri/web"
import { changing } from "../session/officer-api.ts"

const nameIn = (header: string | null): string => /filename="([^"]+)"/.exec(header ?? "")?.[1] ?? "surat.pdf"

/** A refusal as every door of the office gives it. */
const problemIn = (status: number, body: unknown): Problem | undefined => {
  const said = (name: string): string => {
    const value: unknown = typeof body === "object" && body !== null ? Reflect.get(body, name) : undefined
    return typeof value === "string" ? value : ""
  }
  return said("code") === "" ? undefined : { code: said("code"), status, detail: said("detail"), title: said("title") }
}

/** Hands a paper to the browser's downloads. */
const save = (name: string, paper: Blob): void => {
  const url = URL.createObjectURL(paper)
  const link = document.createElement("a")
  link.href = url
  link.download = name
  document.body.appendChild(link)
  link.click()
  link.remove()
  // Some engines read it a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

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
    save(name, await reply.blob())
    return { kind: "ok", value: name, headers }
  } catch {
    return { kind: "offline" }
  }
}
