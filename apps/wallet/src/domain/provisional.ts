/** Members of the credential itself; everything else is a claim about the person. */
const technical = ["vct", "cnf", "iat", "nbf", "exp", "voucher", "iss", "status"]

/** The order in which an eye looks. */
const usualOrder = ["small_picture", "name", "birthdate", "gender", "region"]

const rank = (name: string): number => {
  const at = usualOrder.indexOf(name)
  return at < 0 ? usualOrder.length : at
}

/** The claims a person can choose from, photo and name first. */
export const choosable = (claims: object): readonly string[] =>
  Object.keys(claims)
    .filter((name) => !technical.includes(name))
    .sort((a, b) => rank(a) - rank(b))
