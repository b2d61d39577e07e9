import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Lines } from '../../domain/pack/pack'

export type YamlResult =
  | { ok: true; data: unknown; lines: Lines }
  | { ok: false; line: number; message: string }

/** Reads YAML and remembers the line of every value. `firstLine` is where the text begins in its file. */
export function readYaml(text: string, firstLine = 1): YamlResult {
  const counter = new LineCounter()
  const doc = parseDocument(text, { lineCounter: counter, strict: true, uniqueKeys: true })
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1
  const [fault] = [...doc.errors, ...doc.warnings]
  if (fault)
    return {
      ok: false,
      line: lineAt(fault.pos[0]),
      message: fault.message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? 'not YAML',
    }
  // Without a prototype: a key may be called `__proto__`.
  const lines: Record<string, number> = Object.assign(Object.create(null), { '': firstLine })
  const walk = (node: unknown, path: string) => {
    const items = isMap(node) || isSeq(node) ? node.items : []
    items.forEach((item: unknown, i: number) => {
      const key = isPair(item) ? item.key : null
      const at = join(path, isScalar(key) ? String(key.value) : String(i))
      const start = rangeStart(key ?? item)
      if (start !== undefined) lines[at] = lineAt(start)
      walk(isPair(item) ? item.value : item, at)
    })
  }
  walk(doc.contents, '')
  try {
    return { ok: true, data: doc.toJS({ maxAliasCount: MOST_ALIASES }), lines }
  } catch {
    // All that is left to go wrong once it could be read.
    return { ok: false, line: firstAlias(text) + firstLine - 1, message: TOO_MANY }
  }
}

const MOST_ALIASES = 20
const TOO_MANY = `what "*" repeats comes to more than ${MOST_ALIASES} copies: write it out instead`

const firstAlias = (text: string) =>
  text.split('\n').findIndex((line) => /(?:^|[\s[{,:-])\*\w/.test(line)) + 1

const join = (path: string, key: string) => (path ? `${path}.${key}` : key)

function rangeStart(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined
  return Array.isArray(node.range) ? Number(node.range[0]) : undefined
}
