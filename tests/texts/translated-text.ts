import ts from 'typescript'
import type { Source } from '../architecture/source'

/**
 * A browser's translator puts each stretch of text into an element of its own. React then fails where it
 * takes such a text away, or puts something in front of it. So what comes and goes beside other things must
 * not be a bare text, and must not stand right before one.
 */
type Kind = 'nothing' | 'text' | 'element' | 'unknown'

const { SyntaxKind } = ts

function unwrapped(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ? unwrapped(node.expression) : node
}

const isAnd = (node: ts.Expression): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.AmpersandAmpersandToken

const isNothing = (node: ts.Expression) =>
  node.kind === SyntaxKind.NullKeyword ||
  (ts.isIdentifier(node) && node.text === 'undefined') ||
  (ts.isStringLiteralLike(node) && node.text === '')

/** The kinds of things that an expression may show. */
function kindsOf(given: ts.Expression): Kind[] {
  const node = unwrapped(given)
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(kindsOf)
  if (isAnd(node)) return ['nothing', ...kindsOf(node.right)]
  if (isNothing(node)) return ['nothing']
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return ['text']
  if (ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node)) return ['element']
  if (ts.isJsxFragment(node)) {
    const kinds = childrenOf(node).flatMap(kindsOfChild)
    return kinds.includes('text') ? ['text'] : ['element']
  }
  return ['unknown']
}

function kindsOfChild(child: ts.JsxChild): Kind[] {
  if (ts.isJsxText(child)) return ['text']
  if (ts.isJsxExpression(child)) return child.expression ? kindsOf(child.expression) : ['nothing']
  return ts.isJsxFragment(child) ? kindsOf(child) : ['element']
}

/** Without line breaks of the source and comments. */
const childrenOf = (node: ts.JsxElement | ts.JsxFragment) =>
  node.children.filter((child) =>
    ts.isJsxText(child)
      ? child.text.trim() !== '' || !child.text.includes('\n')
      : !ts.isJsxExpression(child) || child.expression !== undefined,
  )

const comesAndGoes = (child: ts.JsxChild) =>
  ts.isJsxExpression(child) &&
  child.expression !== undefined &&
  (ts.isConditionalExpression(unwrapped(child.expression)) || isAnd(unwrapped(child.expression)))

/** True when the first thing after `at` that is surely there is a text. */
function standsBeforeText(children: ts.JsxChild[], at: number): boolean {
  for (const child of children.slice(at + 1)) {
    const kinds = kindsOfChild(child)
    if (kinds.includes('text')) return true
    if (!kinds.includes('nothing')) return false
  }
  return false
}

/** Children that a translator would make React fail at. */
function fragile(node: ts.JsxElement | ts.JsxFragment): ts.JsxChild[] {
  const children = childrenOf(node)
  if (children.length < 2) return []
  return children.filter((child, at) => {
    if (!comesAndGoes(child)) return false
    const kinds = kindsOfChild(child)
    return kinds.includes('text') || (new Set(kinds).size > 1 && standsBeforeText(children, at))
  })
}

/** "file:line what", for each text that comes and goes beside others without an element of its own. */
export function fragileTexts({ file, text }: Source): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const visit = (node: ts.Node) => {
    if (ts.isJsxElement(node) || ts.isJsxFragment(node))
      for (const child of fragile(node)) {
        const { line } = source.getLineAndCharacterOfPosition(child.getStart())
        found.push(`${file}:${line + 1} ${child.getText().replace(/\s+/g, ' ').slice(0, 80)}`)
      }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
