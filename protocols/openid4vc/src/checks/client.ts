/** It speaks of the client that the link named. */
export const isOfClient = (subject: {
  readonly signed: { readonly payload: { readonly client_id: string } }
  readonly clientId: string
}): boolean => subject.signed.payload.client_id === subject.clientId
