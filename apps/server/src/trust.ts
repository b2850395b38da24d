import { makeTrust, parseCertificate, type Trust } from "@jatidiri/credentials"
import { type Keys, nodeCrypto } from "@jatidiri/keys"

/** The anchors of this house as its verifiers use them. Throws when an anchor is no certificate of ours: the start stops. */
export const trustOf = (keys: Keys): Trust =>
  makeTrust(
    nodeCrypto.verify,
    keys.anchors.map((der) => {
      const parsed = parseCertificate(der)
      if (!parsed.ok) throw new Error(`an anchor cannot be read: ${parsed.refusal.code}`)
      return parsed.value
    }),
  )
