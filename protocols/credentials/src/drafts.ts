/** RFC 9901 with SD-JWT VC, whose draft is pinned here and nowhere else. */
export const sdJwtVc = {
  draft: "draft-ietf-oauth-sd-jwt-vc-26",
  format: "dc+sd-jwt",
  keyBindingType: "kb+jwt",
} as const

/** ISO/IEC 18013-5:2021 in OpenID4VCI and OpenID4VP 1.0. */
export const mdocFormat = "mso_mdoc"

/** Token Status List, in the RFC Editor's queue. */
export const tokenStatusList = {
  draft: "draft-ietf-oauth-status-list-21",
  type: "statuslist+jwt",
  mediaType: "application/statuslist+jwt",
} as const
