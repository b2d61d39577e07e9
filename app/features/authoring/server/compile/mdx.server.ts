import path from 'node:path'
import type { BuildFailure, Plugin } from 'esbuild'
import { bundleMDX } from 'mdx-bundler'
import rehypeSlug from 'rehype-slug'
import remarkGfm from 'remark-gfm'
import type { RenderedBody } from '~/features/catalog/contract'
import type { HastNode } from '../../domain/body/hast'
import { type MdxNode, type Outline, outlineOf } from '../../domain/pack/outline'
import { renderBody } from './render-body.server'

export type MdxResult =
  | { ok: true; outline: Outline; body: RenderedBody | null }
  | { ok: false; line: number; message: string }

const refuse = () => {
  throw new Error('front matter is plain YAML; other languages are switched off')
}

/** gray-matter would run front matter that opens with `---js`; nothing but YAML is read here. */
const YAML_ONLY = { js: refuse, javascript: refuse, json: refuse, coffee: refuse, toml: refuse }

/** esbuild may not read anything: a document is one file. */
const NO_IMPORTS: Plugin = {
  name: 'no-imports',
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ path: wanted, kind }) =>
      kind === 'entry-point' || /^react(-dom|\/jsx-runtime)?$/.test(wanted)
        ? undefined
        : { errors: [{ text: `"${wanted}" cannot be imported into content` }] },
    )
  },
}

/**
 * Takes one document through mdx-bundler and renders its tree once to HTML; nothing of it is run. A
 * document with faults is outlined only: its tree is emptied, so that `body` is null.
 */
export async function compileMdx(file: string, source: string): Promise<MdxResult> {
  let outline: Outline | null = null
  let body: RenderedBody | null = null
  const capture = () => (tree: MdxNode) => {
    outline = outlineOf(tree)
    if (outline.faults.length > 0) tree.children = []
  }
  const render = () => (tree: HastNode) => {
    if (outline?.faults.length === 0) body = renderBody(tree, file)
  }
  try {
    await bundleMDX({
      source,
      cwd: path.resolve('content'),
      grayMatterOptions: (options) => ({ ...options, engines: YAML_ONLY }),
      mdxOptions: (options) => ({
        ...options,
        // align="right" instead of a style attribute, which the Content-Security-Policy refuses.
        tableCellAlignToStyle: false,
        remarkPlugins: [capture, ...(options.remarkPlugins ?? []), remarkGfm],
        rehypePlugins: [...(options.rehypePlugins ?? []), rehypeSlug, render],
      }),
      esbuildOptions: (options) => ({
        ...options,
        minify: false,
        logLevel: 'silent',
        plugins: [NO_IMPORTS, ...(options.plugins ?? [])],
      }),
    })
    if (!outline) throw new Error('the document has no tree')
    return { ok: true, outline, body }
  } catch (error) {
    return { ok: false, ...readFailure(error) }
  }
}

const isBuildFailure = (error: unknown): error is BuildFailure =>
  error instanceof Error && 'errors' in error && Array.isArray(error.errors)

/** mdx-bundler wraps what MDX says, and not every fault has a place; some name it in brackets. */
function readFailure(error: unknown): { line: number; message: string } {
  const first = isBuildFailure(error) ? error.errors[0] : undefined
  const text = first?.text ?? (error instanceof Error ? error.message : String(error))
  const message = text
    .replace(/^Cannot process MDX file with esbuild:\s*/, '')
    .replace(/^\d+:\d+(?:-\d+:\d+)?: /, '')
    .trim()
  const named = Number(/\((\d+):\d+/.exec(message)?.[1] ?? 1)
  return { line: first?.location?.line || named, message: message.split('\n')[0] ?? message }
}
