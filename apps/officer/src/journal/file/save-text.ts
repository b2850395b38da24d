import { saveFile } from "../../office/save-file.ts"

/** Names nobody: the time on the device tells one evening's file from another's. */
export const nameOfFile = (now: Date): string => {
  const two = (value: number): string => String(value).padStart(2, "0")
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`
  return `buku-harian-petugas-${day}-${two(now.getHours())}${two(now.getMinutes())}.json`
}

export const saveText = (name: string, text: string): void =>
  saveFile(name, new Blob([text], { type: "application/json" }))

/** `Blob.text` is younger than the engines we keep open for. */
export const readText = (file: Blob): Promise<string> =>
  new Promise((done, fail) => {
    const reader = new FileReader()
    reader.onload = () => done(String(reader.result))
    reader.onerror = () => fail(reader.error ?? new Error("the file cannot be read"))
    reader.readAsText(file)
  })
