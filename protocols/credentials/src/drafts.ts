/** RFC 9901 with SD-JWT VC, whose draft is pinned here and nowhere else. */
export const sdJwtVc = {
  draft: "draft-ietf-oauth-sd-jwt-vc-26",
  format: "dc+sd-jwt",
  keyBindingType: "kb+jwt",
} as const

/** Token Status List, in the RFC Editor's queue. */
export const tokenStatusList = {
  draft: "draft-ietf-oauth-status-list-21",
  type: "statuslist+jwt",
  mediaType: "application/statuslist+jwt",
} as const
