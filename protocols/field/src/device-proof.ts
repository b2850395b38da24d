import type { Result } from "@jatidiri/kernel"
import { type DeviceSigner, type ProofNeeds, type ProofRefusal, verifyDeviceSigned } from "./proofs.ts"
import * as shapes from "./shapes.ts"
import { type Kind, makeSigned, type ParseRefusal, parseSigned, type Signed } from "./signed.ts"
import { types } from "./types.ts"
import type { DeviceProof } from "./words.ts"

const kind: Kind<DeviceProof> = {
  typ: types.deviceProof,
  maxBytes: 1_500,
  keyMembers: ["kid"],
  shape: shapes.deviceProof,
}

export const makeDeviceProof = (proof: DeviceProof, { sign, kid }: DeviceSigner): Promise<string> =>
  makeSigned(kind, { header: { kid }, payload: proof }, sign)

export const parseDeviceProof = (text: string): Result<Signed<DeviceProof>, ParseRefusal> => parseSigned(kind, text)

/** The device that asks for a mandate holds the key it names (`needs.key`). */
export const verifyDeviceProof = (
  proof: Signed<DeviceProof>,
  needs: ProofNeeds,
): Promise<Result<DeviceProof, ProofRefusal>> => verifyDeviceSigned(proof, needs)
