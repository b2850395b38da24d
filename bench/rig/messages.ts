/** What a server's process is asked; each question is answered by a message with the same `asked`. */
export type ServerQuestion =
  | { readonly asked: "start"; readonly databaseUrl: string; readonly keyFolder: string }
  | { readonly asked: "offers"; readonly thumbprints: readonly string[] }
  | { readonly asked: "processor" }
  | { readonly asked: "stop" }

/** Where a client finds the server, and whom it trusts: the anchors' DER in base64. */
export type Place = { readonly baseUrl: string; readonly port: number; readonly anchors: readonly string[] }

export type Offer = { readonly code: string; readonly txCode: string }

export type ServerAnswer<At extends Place = Place> =
  | { readonly asked: "start"; readonly place: At }
  | { readonly asked: "offers"; readonly offers: readonly Offer[] }
  /** Time on a processor since the process began. */
  | { readonly asked: "processor"; readonly milliseconds: number }
  | { readonly asked: "stop" }
