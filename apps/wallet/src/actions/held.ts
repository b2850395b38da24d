import { decodeSdJwtClaims, type JsonObject, parseIssuerSigned, parseSdJwt, toJson } from "@jatidiri/credentials"
import { type ConfigurationId, configurationIds } from "@jatidiri/issuance/contract"
import { parseBase64url } from "@jatidiri/kernel"
import type { HeldCredential } from "@jatidiri/openid4vc"
import { webCrypto } from "@jatidiri/web"
import type { HeldDocument } from "../store/records.ts"

/** The copy that was shown least, of each kind. */
export const nextCopies = (documents: readonly HeldDocument[]): readonly HeldDocument[] =>
  configurationIds.flatMap((configuration) => {
    const copies = documents.filter((document) => document.configuration === configuration)
    const [first] = copies.sort((a, b) => a.shown - b.shown)
    return first === undefined ? [] : [first]
  })

export const isSdJwt = (configuration: ConfigurationId): boolean => configuration !== "ktp-mdoc"

/** All claims of one's own SD-JWT in clear; nothing when it cannot be read. */
export const readSdJwt = async (credential: string): Promise<JsonObject | undefined> => {
  const parsed = parseSdJwt(credential)
  if (!parsed.ok) return undefined
  const claims = await decodeSdJwtClaims(webCrypto.digest, parsed.value)
  return claims.ok ? claims.value : undefined
}

const heldSdJwt = async ({ id, credential }: HeldDocument): Promise<HeldCredential | undefined> => {
  const claims = await readSdJwt(credential)
  const vct = claims?.["vct"]
  return claims === undefined || typeof vct !== "string" ? undefined : { id, format: "dc+sd-jwt", vct, claims }
}

const heldMdoc = ({ id, credential }: HeldDocument): HeldCredential | undefined => {
  const bytes = parseBase64url(credential)
  const parsed = bytes && parseIssuerSigned(bytes)
  if (parsed?.ok !== true) return undefined
  const { namespaces, securityObject } = parsed.value
  const claims = Object.fromEntries(
    [...namespaces].map(([namespace, items]) => [
      namespace,
      Object.fromEntries(items.map((item) => [item.elementIdentifier, toJson(item.elementValue)])),
    ]),
  )
  return { id, format: "mso_mdoc", doctype: securityObject.docType, claims }
}

/** What this phone can answer with, in clear. */
export const heldCredentials = async (documents: readonly HeldDocument[]): Promise<readonly HeldCredential[]> => {
  const held = documents.map((document) => (isSdJwt(document.configuration) ? heldSdJwt(document) : heldMdoc(document)))
  return (await Promise.all(held)).filter((credential) => credential !== undefined)
}
