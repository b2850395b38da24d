/** 5,000 lines of a table with names and addresses are half of it. */
const mostBytes = 2_000_000

export type TextFile = { readonly text: string } | { readonly trouble: "too-large" | "unreadable" }

/** The text of a file that somebody chose; it goes nowhere else. Older Safari knows no `File.text`. */
export const readTextFile = (file: File): Promise<TextFile> => {
  if (file.size > mostBytes) return Promise.resolve({ trouble: "too-large" })
  return new Promise((done) => {
    const reader = new FileReader()
    reader.onload = () => {
      const text = String(reader.result)
      // A workbook or a picture is no text: its zero bytes say so.
      done(text.includes("\u0000") ? { trouble: "unreadable" } : { text })
    }
    reader.onerror = () => done({ trouble: "unreadable" })
    reader.readAsText(file)
  })
}
