import { type IssuingMachinery, issueMdoc, issueSdJwt } from "@jatidiri/credentials"
import { type PublicJwk, toBase64url } from "@jatidiri/kernel"
import { kkVct, ktpDocType, ktpVct } from "../contract.ts"
import type { Configuration } from "../domain/configurations.ts"
import { kkContent, kkSeparate, ktpContent, ktpElements, ktpSeparate } from "../domain/content.ts"
import type { Validity } from "../domain/validity.ts"
import type { Needs } from "../needs.ts"
import type { Face, Intended } from "./intend.ts"

type Order = {
  readonly face: Face
  readonly key: PublicJwk
  readonly place: Intended["places"][number]
  readonly validity: Validity
}

export type SignCredentials = (
  configuration: Configuration,
  intended: Intended,
  keys: readonly PublicJwk[],
  validity: Validity,
) => Promise<string[]>

/** Beside the claims, so that it is never left undisclosed: the protocol signs such members open. */
const demoMark = { demo: true }

/**
 * Signs what the ticket allows: for each key one credential with salts, status place and signature of its own; only
 * the register's words are shared between them.
 */
export const signCredentials = (needs: Needs): SignCredentials => {
  const { digest, randomBytes } = needs.crypto
  const sdJwt: IssuingMachinery = { signer: needs.sdJwtSigner, digest, randomBytes }
  const mdoc: IssuingMachinery = { signer: needs.mdocSigner, digest, randomBytes }
  const statusOf = (place: Order["place"]) => ({ status_list: { idx: place.index, uri: place.uri } })

  const signSdJwt = (configuration: Configuration, { face, key, place, validity }: Order): Promise<string> => {
    const { familyCard, resident } = face
    const isCard = configuration.kind === "kk" && familyCard !== undefined
    const claims = isCard ? kkContent({ resident, familyCard }) : ktpContent(face)
    return issueSdJwt(sdJwt, {
      vct: isCard ? kkVct(needs.baseUrl) : ktpVct(needs.baseUrl),
      iss: needs.baseUrl,
      cnf: { jwk: key },
      status: statusOf(place),
      iat: validity.fromSeconds,
      exp: validity.untilSeconds,
      claims,
      separate: isCard ? kkSeparate : ktpSeparate,
      ...(needs.demo ? demoMark : {}),
    })
  }

  const signMdoc = async ({ face, key, place, validity }: Order): Promise<string> => {
    const { fromSeconds, untilSeconds } = validity
    const issuerSigned = await issueMdoc(mdoc, {
      docType: ktpDocType,
      namespaces: ktpElements(face, needs.demo),
      deviceKey: key,
      validity: { signed: fromSeconds, validFrom: fromSeconds, validUntil: untilSeconds },
      status: statusOf(place),
    })
    return toBase64url(issuerSigned)
  }

  return async (configuration, { face, places }, keys, validity) => {
    const credentials: string[] = []
    for (const [nth, place] of places.entries()) {
      const key = keys[nth]
      if (key === undefined) throw new Error("more places than keys")
      const order = { face, key, place, validity }
      credentials.push(
        configuration.format === "mso_mdoc" ? await signMdoc(order) : await signSdJwt(configuration, order),
      )
    }
    return credentials
  }
}
