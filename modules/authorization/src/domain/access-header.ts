/** RFC 9449 §7.1: scheme, one space, token. Ours are base64url. */
const shape = /^dpop ([A-Za-z0-9_-]{1,512})$/i

/** The access token of an `Authorization: DPoP …` header; nothing for another scheme or shape. */
export const parseAccessHeader = (header: string | undefined): string | undefined =>
  header === undefined ? undefined : shape.exec(header)?.[1]
