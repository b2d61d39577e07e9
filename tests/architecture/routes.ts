import ts from 'typescript'
import type { Source } from './source'

/** The exports that Remix itself knows; a route exports nothing else. */
const REMIX = new Set([
  'default',
  'loader',
  'action',
  'clientLoader',
  'clientAction',
  'meta',
  'links',
  'headers',
  'handle',
  'shouldRevalidate',
  'ErrorBoundary',
  'HydrateFallback',
  'Layout',
])

interface Export {
  name: string
  /** The name of the function whose call is exported, if it is one. */
  calls: string | null
}

const modifiersOf = (node: ts.Node) =>
  (ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined)?.map(({ kind }) => kind) ?? []

const callee = (node: ts.Expression | undefined) =>
  node && ts.isCallExpression(node) && ts.isIdentifier(node.expression)
    ? node.expression.text
    : null

function exportsOf({ file, text }: Source): Export[] {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  return tree.statements.flatMap((statement): Export[] => {
    if (ts.isExportAssignment(statement)) return [{ name: 'default', calls: null }]
    if (ts.isExportDeclaration(statement)) {
      if (statement.isTypeOnly) return []
      const named = statement.exportClause
      if (!named || !ts.isNamedExports(named)) return [{ name: '*', calls: null }]
      return named.elements.map((element) => ({ name: element.name.text, calls: null }))
    }
    const modifiers = modifiersOf(statement)
    if (!modifiers.includes(ts.SyntaxKind.ExportKeyword)) return []
    if (modifiers.includes(ts.SyntaxKind.DefaultKeyword)) return [{ name: 'default', calls: null }]
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map((declaration) => ({
        name: declaration.name.getText(),
        calls: callee(declaration.initializer),
      }))
    }
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
      return [{ name: statement.name?.text ?? 'default', calls: null }]
    }
    return []
  })
}

/** Loaders and actions that are not guarded(...) or open(...). */
export const unguarded = (routes: Source[]) =>
  routes.flatMap((route) =>
    exportsOf(route)
      .filter(
        ({ name, calls }) =>
          /^(loader|action)$/.test(name) && !/^(guarded|open)$/.test(calls ?? ''),
      )
      .map(({ name }) => `${route.file}: ${name}`),
  )

/** Exports that Remix does not know. */
export const strayExports = (routes: Source[]) =>
  routes.flatMap((route) =>
    exportsOf(route)
      .filter(({ name }) => !REMIX.has(name))
      .map(({ name }) => `${route.file}: ${name}`),
  )
