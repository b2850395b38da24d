/** Hands a file to the browser's downloads; there is no network in it. */
export const saveFile = (name: string, file: Blob): void => {
  const url = URL.createObjectURL(file)
  const link = document.createElement("a")
  link.href = url
  link.download = name
  document.body.appendChild(link)
  link.click()
  link.remove()
  // Some engines read it a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
