import { createHash } from 'node:crypto'
import type { CompiledProgram, RenderedBody, TocHeading } from '~/features/catalog/contract'
import { type CompiledBody, splitBody } from '../../domain/body/segments'
import { compileProgram } from '../../domain/compile-program'
import { assemblePack } from '../../domain/pack/assemble-pack'
import { readFrontMatter } from '../../domain/pack/front-matter'
import type { Outline } from '../../domain/pack/outline'
import type { DataFile, DocumentFile, Pack, PackFiles, Problem } from '../../domain/pack/pack'
import { checkPack, inReadingOrder } from '../../domain/rules/check-pack'
import type { CompileDocument } from './content-cache.server'
import type { PackSource } from './pack-source.server'
import { readYaml } from './yaml.server'

export interface PackResult {
  /** Null when there are problems. */
  compiled: CompiledProgram | null
  /** Null when the files do not fit their schemas. */
  pack: Pack | null
  problems: Problem[]
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 40)

/** Reads, checks and compiles a whole program. Nothing is thrown for bad content: it is in `problems`. */
export async function compilePack(
  source: PackSource,
  compile: CompileDocument,
): Promise<PackResult> {
  const { files, bodies, problems: unread } = await parsePack(source, compile)
  const { pack, problems: unfit } = assemblePack(files)
  const early = [...unread, ...unfit]
  // Rules that compare files would only repeat what is wrong with one of them.
  if (early.length > 0 || !pack)
    return { compiled: null, pack, problems: inReadingOrder([...early, ...faultsIn(files)]) }
  const problems = inReadingOrder(checkPack(pack, source.images))
  return {
    compiled: problems.length > 0 ? null : compileProgram(pack, bodies, hashOf),
    pack,
    problems,
  }
}

const faultsIn = ({ documents }: PackFiles): Problem[] =>
  documents.flatMap(({ path, outline }) =>
    outline.faults.map((fault) => ({ file: path, ...fault })),
  )

async function parsePack(source: PackSource, compile: CompileDocument) {
  const problems: Problem[] = []
  const bodies = new Map<string, CompiledBody>()
  const files: PackFiles = {
    id: source.id,
    data: [],
    documents: [],
    others: [],
    images: source.images,
  }
  const readOne = async ([path, text]: [string, string]) => {
    if (!/\.(ya?ml|mdx)$/.test(path)) return files.others.push(path)
    const read = path.endsWith('.mdx') ? readHead(path, text) : readData(path, text)
    if ('message' in read) return problems.push(read)
    if (!path.endsWith('.mdx')) return files.data.push(read)
    const made = await compile(path, text)
    if (!made.ok) return problems.push({ file: path, line: made.line, message: made.message })
    const body = made.body && cut(made.body, made.outline)
    if (body) bodies.set(path, body)
    const anchors = made.body?.anchors ?? null
    const doc: DocumentFile = { ...read, outline: made.outline, anchors }
    return files.documents.push(doc)
  }
  await Promise.all([...source.files].map(readOne))
  return { files, bodies, problems }
}

function readData(path: string, source: string, text = source, firstLine = 1): DataFile | Problem {
  const read = readYaml(text, firstLine)
  return read.ok
    ? { path, source, data: read.data, lines: read.lines }
    : { file: path, line: read.line, message: read.message }
}

function readHead(path: string, source: string): DataFile | Problem {
  const head = readFrontMatter(source)
  return head.ok
    ? readData(path, source, head.yaml, head.firstLine)
    : { file: path, line: 1, message: head.message }
}

/** The tree holds headings in the order of the outline, each with its id. */
function cut({ pieces, anchors, passages }: RenderedBody, outline: Outline): CompiledBody {
  const headings = outline.headings.flatMap(({ depth, text }, i): TocHeading[] =>
    depth === 2 || depth === 3 ? [{ id: anchors[i] ?? '', depth, text }] : [],
  )
  return { ...splitBody(pieces), headings, passages }
}
