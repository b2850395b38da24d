import { X509Certificate } from "node:crypto"
import { readFile } from "node:fs/promises"
import { join } from "node:path"

/** Whose root it is, as its certificate says. */
export type Owner = { readonly organisation: string; readonly country: string }

const textOf = (member: string | readonly string[] | undefined): string => [member ?? ""].flat().join(", ")

/** The owner of the keys in a folder, without opening them. Throws when their root cannot be read. */
export const readOwner = async (folder: string): Promise<Owner> => {
  const root = new X509Certificate(await readFile(join(folder, "root.cert.pem")))
  const { subject } = root.toLegacyObject()
  return { organisation: textOf(subject["O"]), country: textOf(subject["C"]) }
}
