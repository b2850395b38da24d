import { makeTrust, parseCertificate, type Trust } from "@jatidiri/credentials"
import type { TrustedKey } from "@jatidiri/field"
import { extendedKeyUsages } from "@jatidiri/kernel"
import { type Keys, nodeCrypto } from "@jatidiri/keys"
import { trustedKeyOf } from "@jatidiri/openid4vc"

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

/** Who may sign mandates: a key that makes credentials or asks for them makes no officer. */
export const trustedMandateKeyOf = (keys: Keys): TrustedKey =>
  trustedKeyOf(trustOf(keys), extendedKeyUsages.mandateSigner)
