type ParseError = Error & { readonly code: string }

export const isWrongCall = (error: unknown): error is ParseError =>
  error instanceof Error && String((error as { code?: unknown }).code).startsWith("ERR_PARSE_ARGS")

/** The first thing Node puts between quotes: the option or the argument that it stumbled over. */
const namedIn = (message: string): string => /'([^']*?)(?: <[^>]*>)?'/.exec(message)?.[1] ?? "an argument"

/** One line for what Node says in several, with advice that does not fit here. */
export const wordsOfWrongCall = ({ code, message }: ParseError): string => {
  const named = namedIn(message)
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `there is no option ${named}`
  if (code === "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL") return `one argument too many: ${named}`
  const option = named.replace(/^-\w, /, "")
  return message.includes("does not take an argument")
    ? `${option} takes no value`
    : `${option} needs a value; one that begins with a dash is written ${option}=-…`
}
