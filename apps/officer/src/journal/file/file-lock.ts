import { accept, encodeUtf8, parseBase64url, type Result, refuse, toBase64url } from "@jatidiri/kernel"
import { openSealed, seal, webCrypto } from "@jatidiri/web"

const mark = "jatidiri-petugas-journal"
/** Half a second on a phone of 2018. The version fixes it, so that no file can ask for a day's work. */
const iterations = 300_000
const version = 1
/** A file of five thousand entries has twenty. */
const longestCharacters = 64_000_000

export type FileRefusal = "file-foreign" | "file-newer" | "file-damaged" | "file-wrong-key"

type Sealed = { readonly salt: Uint8Array; readonly nonce: Uint8Array; readonly bytes: Uint8Array }

const keyOf = async (typed: string, salt: Uint8Array): Promise<CryptoKey> => {
  const material = await crypto.subtle.importKey("raw", new Uint8Array(encodeUtf8(typed)), "PBKDF2", false, [
    "deriveKey",
  ])
  const stretch = { name: "PBKDF2", hash: "SHA-256", salt: new Uint8Array(salt), iterations }
  return crypto.subtle.deriveKey(stretch, material, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"])
}

/** Tells a file that was damaged on its way from one whose key was mistyped; it protects nothing. */
const sumOf = async ({ salt, nonce, bytes }: Sealed): Promise<string> =>
  toBase64url(await webCrypto.digest(new Uint8Array([...salt, ...nonce, ...(await webCrypto.digest(bytes))])))

/** Anything that JSON can hold, as the text of a file that opens under this key on any device. */
export const lockFile = async (key: string, content: unknown): Promise<string> => {
  const salt = webCrypto.randomBytes(16)
  const sealed = { salt, ...(await seal(await keyOf(key, salt), content)) }
  return JSON.stringify({
    file: mark,
    version,
    salt: toBase64url(salt),
    nonce: toBase64url(sealed.nonce),
    sealed: toBase64url(sealed.bytes),
    sum: await sumOf(sealed),
  })
}

const decode = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const found: unknown = text.length > longestCharacters ? undefined : JSON.parse(text)
    return typeof found === "object" && found !== null ? { ...found } : undefined
  } catch {
    return undefined
  }
}

const bytesOf = (value: unknown): Uint8Array | undefined =>
  typeof value === "string" ? parseBase64url(value) : undefined

/** Judges what can be judged without the key. A file cut off on its way is no JSON any more, yet begins as ours does. */
export const parseFile = async (text: string): Promise<Result<Sealed, FileRefusal>> => {
  const found = decode(text)
  if (found === undefined) return refuse(text.includes(mark) ? "file-damaged" : "file-foreign")
  if (found["file"] !== mark) return refuse("file-foreign")
  if (found["version"] !== version) return refuse("file-newer")
  const [salt, nonce, bytes] = [bytesOf(found["salt"]), bytesOf(found["nonce"]), bytesOf(found["sealed"])]
  if (salt === undefined || nonce === undefined || bytes === undefined) return refuse("file-damaged")
  const sealed = { salt, nonce, bytes }
  return (await sumOf(sealed)) === found["sum"] ? accept(sealed) : refuse("file-damaged")
}

/** What was locked; whether it is a journal is the caller's question. */
export const unlockFile = async (key: string, text: string): Promise<Result<unknown, FileRefusal>> => {
  const parsed = await parseFile(text)
  if (!parsed.ok) return parsed
  const { salt, ...sealed } = parsed.value
  const content = await openSealed<unknown>(await keyOf(key, salt), sealed)
  return content === undefined ? refuse("file-wrong-key") : accept(content)
}
