import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"

/** SHA-256 of a file; throws when it cannot be read. */
export const hashFile = async (file: string): Promise<Buffer> => {
  const hash = createHash("sha256")
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) hash.update(chunk as Buffer)
  return hash.digest()
}
