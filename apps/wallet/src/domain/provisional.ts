/** Members of the credential itself; everything else is a claim about the person. */
const technical = ["vct", "cnf", "iat", "nbf", "exp", "voucher", "iss", "status"]

/** What an eye needs to know whom it sees, in the order in which it looks. */
const shownAtFirst = ["small_picture", "name"]
const usualOrder = [...shownAtFirst, "birthdate", "gender", "region"]

const rank = (name: string): number => {
  const at = usualOrder.indexOf(name)
  return at < 0 ? usualOrder.length : at
}

/** The claims a person can choose from, photo and name first. */
export const choosable = (claims: object): readonly string[] =>
  Object.keys(claims)
    .filter((name) => !technical.includes(name))
    .sort((a, b) => rank(a) - rank(b))

/** Photo and name; more only when the person says so. */
export const chosenAtFirst = (choices: readonly string[]): readonly string[] =>
  choices.filter((name) => shownAtFirst.includes(name))
