import type { ComponentUse } from '~/features/catalog/contract'
import { type LinkTarget, readLink } from '../links'
import type { Outline } from '../pack/outline'
import type { CheckedDocument, Problem } from '../pack/pack'
import { checkParts } from './part-rules'
import type { ContentFault, Surroundings } from './surroundings'

/** All rules on the body of one document. */
export function checkBody(
  doc: CheckedDocument<unknown>,
  around: Surroundings,
  allowsParts: boolean,
): Problem[] {
  const { outline } = doc
  return [
    ...outline.faults,
    ...checkHeadings(outline),
    ...checkLinks(doc, around),
    ...checkImages(outline, around),
    ...checkMedia(outline, around),
    ...checkParts(outline, around, allowsParts),
    ...(outline.prose.length === 0 ? [{ line: 1, message: 'there is nothing to read here' }] : []),
  ].map((said) => ({ file: doc.path, ...said }))
}

function checkHeadings(outline: Outline): ContentFault[] {
  let above = 1
  return outline.headings.flatMap(({ depth, text, line, inPart }) => {
    if (inPart)
      return [{ line, message: `heading "${text}" stands in a part that is done; make it bold` }]
    const said: ContentFault[] = []
    if (!text) said.push({ line, message: 'a heading without words' })
    if (depth === 1)
      said.push({ line, message: 'headings start at ##; the title stands in the front matter' })
    else if (depth > above + 1)
      said.push({
        line,
        message: `heading "${text}" skips a level: ${'#'.repeat(depth)} after ${'#'.repeat(above)}`,
      })
    above = Math.max(depth, 1)
    return said
  })
}

function checkLinks(doc: CheckedDocument<unknown>, around: Surroundings): ContentFault[] {
  return doc.outline.links.flatMap(({ url, line, inPart }) => {
    if (inPart)
      return [
        { line, message: `link "${url}" stands in a part that is done; put it into the text` },
      ]
    const target = readLink(doc.path, url)
    if (target.kind === 'wrong') return [{ line, message: target.message }]
    return leads(target, doc.anchors, around)
      ? []
      : [{ line, message: `link "${url}" leads nowhere` }]
  })
}

function leads(
  target: LinkTarget,
  anchors: readonly string[] | null,
  around: Surroundings,
): boolean {
  if (target.kind === 'lesson') return around.lessons.has(`${target.module}/${target.slug}`)
  if (target.kind === 'reflection') return around.reflections.has(target.module)
  return target.kind !== 'anchor' || anchors === null || anchors.includes(target.id)
}

function checkImages(outline: Outline, around: Surroundings): ContentFault[] {
  return outline.images.flatMap(({ url, alt, line }) => {
    const said: ContentFault[] = []
    if (!alt.trim())
      said.push({ line, message: `image "${url}" has no alt text: say what it shows` })
    if (!around.images.has(url))
      said.push({ line, message: `image "${url}" is not among the files in public/` })
    return said
  })
}

/** The files that a part shows or plays are there, and no one needs ears or eyes to get them. */
function checkMedia(outline: Outline, around: Surroundings): ContentFault[] {
  return everyUse(outline.components).flatMap(({ name, attributes, text, line }) => {
    if (!['Figure', 'Video', 'Audio'].includes(name)) return []
    const files = [attributes.src, attributes.captions].filter((file) => file !== undefined)
    return [
      ...files
        .filter((file) => !around.images.has(String(file)))
        .map((file) => ({ line, message: `"${file}" is not among the files in public/` })),
      ...(text
        ? []
        : [
            {
              line,
              message:
                name === 'Figure'
                  ? '<Figure> says inside where it comes from'
                  : `<${name}> holds its transcript`,
            },
          ]),
    ]
  })
}

const everyUse = (uses: readonly ComponentUse[]): ComponentUse[] =>
  uses.flatMap((use) => [use, ...everyUse(use.parts)])
