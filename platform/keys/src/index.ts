export { initKeys } from "./init-keys.ts"
export { type Keys, loadKeys, type Signer } from "./load-keys.ts"
export { nodeCrypto, signWith } from "./node-crypto.ts"
export { demoOrganisation, type KeyRole, keyRoles, type SecretName, secretNames } from "./roles.ts"
