/** One question to a stranger: passes when it does not throw. */
export type Case = { readonly name: string; readonly run: () => Promise<void> }

export const demand = (condition: boolean, what: string): void => {
  if (!condition) throw new Error(what)
}

/** The stranger must refuse what is broken; an oracle that accepts everything proves nothing. */
export const demandRefusal = async (run: () => Promise<unknown>, what: string): Promise<void> => {
  const refused = await run().then(
    () => false,
    () => true,
  )
  demand(refused, `${what} was accepted`)
}
