/** Names nobody: the time on the device tells one evening's file from another's. */
export const nameOfFile = (now: Date): string => {
  const two = (value: number): string => String(value).padStart(2, "0")
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`
  return `buku-harian-petugas-${day}-${two(now.getHours())}${two(now.getMinutes())}.json`
}

/** Hands a text to the browser's downloads; there is no network in it. */
export const saveText = (name: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }))
  const link = document.createElement("a")
  link.href = url
  link.download = name
  document.body.appendChild(link)
  link.click()
  link.remove()
  // Some engines read it a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** `Blob.text` is younger than the engines we keep open for. */
export const readText = (file: Blob): Promise<string> =>
  new Promise((done, fail) => {
    const reader = new FileReader()
    reader.onload = () => done(String(reader.result))
    reader.onerror = () => fail(reader.error ?? new Error("the file cannot be read"))
    reader.readAsText(file)
  })
