export const isForAudience = (subject: {
  readonly signed: { readonly payload: { readonly aud: string } }
  readonly audience: string
}): boolean => subject.signed.payload.aud === subject.audience
