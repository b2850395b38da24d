export type ImportQuestion = {
  readonly databaseUrl: string
  readonly file: string
  readonly reportFile: string
  readonly snapshot: string
}
export type ImportAnswer = { readonly seconds: number; readonly peakMemoryMB: number }
