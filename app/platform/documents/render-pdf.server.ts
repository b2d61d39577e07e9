import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { log } from '../logging/log.server'

interface PdfParts {
  /** A Typst file of the program; it reads its data with `json(bytes(sys.inputs.data))`. */
  template: string
  /** Everything that the document says. It goes in as data, so a text in it is never markup. */
  data: Readonly<Record<string, unknown>>
}

/** The weights that documents are set in. */
const FACES = ['400Regular', '700Bold']

/** How the compiler says that no font has a letter, which the standard forbids. */
const NO_LETTER = /could not be displayed with font/

/** A compiler forgets what this many documents ago was the last to need it. */
const KEEP_FOR_DOCUMENTS = 10

let compiler: Promise<NodeCompiler> | null = null

/**
 * Sets a document as a tagged PDF (PDF/UA-1), in US Letter or as its template says. It takes 2 ms, the first of a
 * process 25 ms. A letter that no font of the machine has becomes a box, and the PDF is tagged but does not follow the
 * standard: a name in such letters still gets its invoice. Throws if the template is wrong or an image in it has no
 * alternative text.
 */
export async function renderPdf({ template, data }: PdfParts): Promise<Uint8Array<ArrayBuffer>> {
  compiler ??= createCompiler()
  const typst = await compiler
  try {
    const document = { mainFileContent: template, inputs: { data: JSON.stringify(data) } }
    return new Uint8Array(
      inStandard(
        () => typst.pdf(document, { pdfStandard: 'ua-1' }),
        () => typst.pdf(document),
      ),
    )
  } finally {
    typst.evictCache(KEEP_FOR_DOCUMENTS)
  }
}

function inStandard(standard: () => Buffer, otherwise: () => Buffer): Buffer {
  try {
    return standard()
  } catch (error) {
    if (!NO_LETTER.test(String(error))) throw error
    // The compiler's words hold the text itself, which is no one's to read in a log.
    log().warn('no font of this machine has some letters of a document')
    return otherwise()
  }
}

/** The compiler is loaded when the first document is asked for: a machine that it is not made for starts all the same. */
async function createCompiler(): Promise<NodeCompiler> {
  const fonts = dirname(
    createRequire(import.meta.url).resolve(
      '@expo-google-fonts/atkinson-hyperlegible-next/package.json',
    ),
  )
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  return NodeCompiler.create({
    // A template includes no other file, so any place without secrets will do.
    workspace: fonts,
    fontArgs: [{ fontPaths: FACES.map((face) => join(fonts, face)) }],
  })
}
