/** Below this the header and the work cost more than the line. */
const worthwhileCharacters = 1024

/**
 * The text as gzip, or nothing where it is not worth it or the engine cannot (Chromium before 80, Safari before 16.4).
 * Signed things that resemble one another shrink to a third.
 */
export const squeeze = async (text: string): Promise<ArrayBuffer | undefined> => {
  if (text.length < worthwhileCharacters || typeof globalThis.CompressionStream !== "function") return undefined
  try {
    return await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer()
  } catch {
    return undefined
  }
}
