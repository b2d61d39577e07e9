import ts from 'typescript'
import type { Source } from './source'

const parse = ({ file, text }: Source) => ts.createSourceFile(file, text, ts.ScriptTarget.Latest)

function each(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node)
  node.forEachChild((child) => each(child, see))
}

const calls = (
  files: Source[],
  verbs: readonly string[],
  see: (call: ts.CallExpression) => void,
) => {
  for (const file of files.filter(({ text }) => verbs.some((verb) => text.includes(`${verb}(`))))
    each(parse(file), (node) => {
      if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return
      if (verbs.includes(node.expression.text)) see(node)
    })
}

/** The events that rooms declare, each with a schema: the names in calls of `defineEvents`. */
export function declaredEvents(files: Source[]): string[] {
  const names: string[] = []
  calls(files, ['defineEvents'], ({ arguments: [schemas] }) => {
    if (!schemas || !ts.isObjectLiteralExpression(schemas)) return
    for (const { name } of schemas.properties)
      if (name && ts.isStringLiteral(name)) names.push(name.text)
  })
  return names.sort()
}

/** Calls name an event as `roomEvents['its.name']`. */
const eventIn = (node: ts.Node | undefined): string[] =>
  node && ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression)
    ? [node.argumentExpression.text]
    : []

/** The events named in calls of these verbs, at this place among the arguments. */
function namedIn(files: Source[], verbs: string[], place: number): string[] {
  const names = new Set<string>()
  calls(files, verbs, (call) => {
    for (const name of eventIn(call.arguments[place])) names.add(name)
  })
  return [...names].sort()
}

export const publishedEvents = (files: Source[]) => namedIn(files, ['publish', 'publishAll'], 1)
export const heardEvents = (files: Source[]) => namedIn(files, ['inside', 'later'], 0)

/** The keys of those who listen later. */
export function laterKeys(files: Source[]): string[] {
  const keys: string[] = []
  calls(files, ['later'], ({ arguments: [, key] }) => {
    keys.push(key && ts.isStringLiteral(key) ? key.text : 'a key that is not written out')
  })
  return keys
}
