import ts from 'typescript'
import type { Source } from './source'

const parse = ({ file, text }: Source) => ts.createSourceFile(file, text, ts.ScriptTarget.Latest)

function each(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node)
  node.forEachChild((child) => each(child, see))
}

/** The interfaces that rooms add to `DomainEvents`, and the names in them. */
export function declaredEvents(files: Source[]): string[] {
  const members = new Map<string, string[]>()
  const asked = new Set<string>()
  for (const file of files.filter(({ text }) => /interface \w+Events|DomainEvents/.test(text)))
    each(parse(file), (node) => {
      if (!ts.isInterfaceDeclaration(node)) return
      const name = node.name.text
      const names = node.members.flatMap(({ name }) =>
        name && ts.isStringLiteral(name) ? [name.text] : [],
      )
      members.set(name, [...(members.get(name) ?? []), ...names])
      if (name !== 'DomainEvents') return
      asked.add(name)
      for (const { types } of node.heritageClauses ?? [])
        for (const { expression } of types)
          if (ts.isIdentifier(expression)) asked.add(expression.text)
    })
  return [...asked].flatMap((name) => members.get(name) ?? []).sort()
}

/** The events named in calls of `verb`, at this place among the arguments. */
const namedIn = (files: Source[], verb: string, place: number): string[] => {
  const names = new Set<string>()
  for (const file of files.filter(({ text }) => text.includes(`${verb}(`)))
    each(parse(file), (node) => {
      if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return
      const named = node.arguments[place]
      if (node.expression.text === verb && named && ts.isStringLiteral(named)) names.add(named.text)
    })
  return [...names].sort()
}

export const publishedEvents = (files: Source[]) => namedIn(files, 'publish', 1)
export const heardEvents = (files: Source[]) => namedIn(files, 'subscribe', 0)
