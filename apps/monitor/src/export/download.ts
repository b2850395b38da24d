export type Taken = "taken" | "offline" | "signed-out" | "refused" | "broken"

const nameOf = (answer: Response): string =>
  /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? "monev"

/** Hands the file to the browser as if a link to it had been pressed. */
const handOver = (file: Blob, name: string): void => {
  const address = URL.createObjectURL(file)
  const link = document.createElement("a")
  link.href = address
  link.download = name
  document.body.appendChild(link)
  link.click()
  link.remove()
  // Browsers read the file after the press; it is let go when they surely have.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Fetched by the page, so that a refusal is said in words and never saved under the file's name. */
export const takeFile = async (url: string): Promise<Taken> => {
  try {
    const answer = await fetch(url, { credentials: "same-origin" })
    if (answer.status === 401) return "signed-out"
    if (!answer.ok) return answer.status < 500 ? "refused" : "broken"
    handOver(await answer.blob(), nameOf(answer))
    return "taken"
  } catch {
    return "offline"
  }
}
