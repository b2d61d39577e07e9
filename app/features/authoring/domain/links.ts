import { type LinkAddresses, lessonMark, reflectionMark } from '~/features/catalog/contract'
import { paths } from '~/platform/shared/paths'
import { PAGES_FOLDER, readSiteLink } from './site-pages'

/** The target that a link in a document points to. */
export type LinkTarget =
  | { kind: 'lesson'; module: string; slug: string }
  | { kind: 'reflection'; module: string }
  | { kind: 'anchor'; id: string }
  | { kind: 'external' }
  | { kind: 'address'; to: string }
  | { kind: 'wrong'; message: string }

const NUMBERED = /^(\d{2})-(.+)$/

/** `01-why-good-training-evaporates` → 1 and `why-good-training-evaporates`; null without a number. */
export function numbered(name: string): { number: number; slug: string } | null {
  const [, digits, slug] = NUMBERED.exec(name) ?? []
  return digits && slug ? { number: Number(digits), slug } : null
}

/** Path inside the pack that `href` in the document `from` names; null when it leaves the pack. */
function resolvePath(from: string, href: string): string | null {
  const parts = from.split('/').slice(0, -1)
  for (const step of href.split('/')) {
    if (step === '..') {
      if (parts.pop() === undefined) return null
    } else if (step !== '.' && step !== '') parts.push(step)
  }
  return parts.join('/')
}

/**
 * Reads a link. Authors link to a lesson or a reflection by its file (`./02-six-hats.mdx`), so that
 * editors follow it too; to a heading by `#id`; to the world by https.
 */
export function readLink(from: string, href: string): LinkTarget {
  if (from.startsWith(PAGES_FOLDER)) return readSiteLink(href)
  if (href.startsWith('#') && href.length > 1) return { kind: 'anchor', id: href.slice(1) }
  if (/^https:\/\/[^/\s]+\.[^/\s]/.test(href)) return { kind: 'external' }
  const wrong = (message: string): LinkTarget => ({ kind: 'wrong', message })
  if (/^[a-z][a-z0-9+.-]*:/i.test(href) || href.startsWith('//'))
    return wrong(`link "${href}": links to other sites begin with https://`)
  if (href.startsWith('/') || !href.endsWith('.mdx'))
    return wrong(`link "${href}": name the file of the lesson, for example ./02-six-hats.mdx`)
  const [top, folder, file, more] = resolvePath(from, href)?.split('/') ?? []
  const module = numbered(folder ?? '')
  if (top !== 'modules' || !module || !file || more !== undefined)
    return wrong(`link "${href}" leads out of the modules`)
  if (file === 'reflection.mdx') return { kind: 'reflection', module: module.slug }
  const lesson = numbered(file.slice(0, -'.mdx'.length))
  return lesson
    ? { kind: 'lesson', module: module.slug, slug: lesson.slug }
    : wrong(`link "${href}" leads to something that has no page of its own`)
}

/** The address that is written into compiled HTML; `#…` and https stay as they are. */
export function compiledHref(from: string, href: string): string {
  const target = readLink(from, href)
  if (target.kind === 'lesson') return lessonMark(target.module, target.slug)
  if (target.kind === 'reflection') return reflectionMark(target.module)
  if (target.kind === 'address') return target.to
  return target.kind === 'wrong' ? '#' : href
}

/** Links that lead to the previews of a program, with or without the right answers. */
export const inPreview = (program: string, withAnswers: boolean): LinkAddresses => ({
  lesson: (module, slug) => paths.contentPreview(program, module, slug, withAnswers),
  reflection: (module) => paths.contentPreview(program, module, 'reflection', withAnswers),
})
