// DCQL
export { type NotAnswered, reasonNotAnswered } from "./dcql/answered.ts"
export { findClaimsBeyond } from "./dcql/beyond.ts"
export { type Candidate, type DcqlMatch, matchDcql, type Want } from "./dcql/match.ts"
export { parseDcqlQuery } from "./dcql/parse.ts"
export * from "./dcql/query.ts"
// DPoP, RFC 9449
export { type DpopProof, makeDpopProof } from "./dpop/make.ts"
export * from "./dpop/verify.ts"
// JWE of `direct_post.jwt`
export { decryptJwe, type JweNeeds } from "./jwe/decrypt.ts"
export { encryptJwe } from "./jwe/encrypt.ts"
export { type Jwe, parseJwe } from "./jwe/parse.ts"
// Trust
export { type ClaimPath, type Signer, type Trust, type TrustedKey, trustedKeyOf } from "./signed.ts"
// OpenID4VCI 1.0
export * from "./vci/authorization-server-metadata.ts"
export * from "./vci/credential.ts"
export * from "./vci/issuer-metadata.ts"
export * from "./vci/offer.ts"
export * from "./vci/proof.ts"
export * from "./vci/token.ts"
// OpenID4VP 1.0
export * from "./vp/answer-to.ts"
export { clientIdOf } from "./vp/client-id.ts"
export { makeRequestObject, parseRequestObject, type SignedRequest } from "./vp/parse-request.ts"
export * from "./vp/registration.ts"
export * from "./vp/request-link.ts"
export * from "./vp/request-object.ts"
export * from "./vp/response.ts"
export * from "./vp/verify-request.ts"
