const maxSteps = 10_000

const joined = (parts: readonly Uint8Array[], length: number): Uint8Array => {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const readAll = async (stream: ReadableStream<Uint8Array>, maxBytes: number): Promise<Uint8Array | undefined> => {
  const reader = stream.getReader()
  const parts: Uint8Array[] = []
  let length = 0
  for (let step = 0; step < maxSteps; step++) {
    const { done, value } = await reader.read()
    if (done) return joined(parts, length)
    length += value.length
    if (length > maxBytes) break
    parts.push(value)
  }
  await reader.cancel()
  return undefined
}

/**
 * Unpacks zlib (RFC 1950). Nothing for what is broken, would be larger than allowed, or where the browser cannot unpack
 * (before 2020, Safari before 16.4): then a status stays unknown and the app says so.
 */
export const inflate = async (bytes: Uint8Array, maxBytes: number): Promise<Uint8Array | undefined> => {
  if (typeof DecompressionStream === "undefined") return undefined
  try {
    const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream("deflate"))
    return await readAll(stream, maxBytes)
  } catch {
    return undefined
  }
}
