export type MonevQuestion =
  | { readonly asked: "start"; readonly environment: Readonly<Record<string, string>> }
  | { readonly asked: "processor" }
  | { readonly asked: "stop" }

export type MonevAnswer =
  | { readonly asked: "start"; readonly port: number }
  | { readonly asked: "processor"; readonly milliseconds: number }
  | { readonly asked: "stop" }
