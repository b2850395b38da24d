/** One SQL statement with a name of its own: prepared once per connection, typed by its row. */
export type Statement<Row> = { readonly name: string; readonly text: string; readonly row?: Row }

/**
 * Names a statement. The name is `<module>.<what>` and unique in the process; two texts under one name would let a
 * connection run the wrong one, so that is thrown at start.
 */
export const statement = <Row = never>(name: string, text: string): Statement<Row> => {
  const known = texts.get(name)
  if (known !== undefined && known !== text) throw new Error(`two statements are named ${name}`)
  texts.set(name, text)
  return { name, text }
}

const texts = new Map<string, string>()
