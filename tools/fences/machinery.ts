import ts from "typescript-6"

/** Names that reach for the clock, the network, randomness, the process or the page. */
const machinery = new Set([
  ...["fetch", "document", "window", "localStorage", "indexedDB", "navigator", "process", "Buffer", "XMLHttpRequest"],
  ...["setTimeout", "setInterval", "performance", "globalThis", "self", "sessionStorage", "caches", "WebSocket"],
])
const members: Readonly<Record<string, string>> = { Date: "now", Math: "random" }

const isBareName = (node: ts.Identifier): boolean => {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return false
  if (ts.isPropertyAssignment(parent) && parent.name === node) return false
  if (ts.isTypeReferenceNode(parent) || ts.isPropertySignature(parent) || ts.isBindingElement(parent)) return false
  if (ts.isParameter(parent) || ts.isVariableDeclaration(parent)) return false
  return true
}

const reachOf = (node: ts.Node): string | undefined => {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const { text } = node.expression
    if (members[text] === node.name.text) return `${text}.${node.name.text}`
  }
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "Date") {
    return (node.arguments ?? []).length === 0 ? "new Date()" : undefined
  }
  if (ts.isIdentifier(node) && machinery.has(node.text) && isBareName(node)) return node.text
  return undefined
}

/** The machinery that a source text reaches for by itself, in order of appearance. */
export const machineryIn = (text: string): string[] => {
  const source = ts.createSourceFile("x.ts", text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const walk = (node: ts.Node): void => {
    const reach = reachOf(node)
    if (reach !== undefined) found.push(reach)
    ts.forEachChild(node, walk)
  }
  walk(source)
  return found
}
