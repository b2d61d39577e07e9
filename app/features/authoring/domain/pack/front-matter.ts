export type FrontMatter =
  | { ok: true; yaml: string; firstLine: number }
  | { ok: false; message: string }

/**
 * Finds the YAML between the two `---` lines at the top. A language after the dashes is refused:
 * other parsers would take `---js` as a wish to run what follows.
 */
export function readFrontMatter(source: string): FrontMatter {
  const lines = source.split('\n')
  const first = lines[0]?.trimEnd() ?? ''
  if (first !== '---')
    return {
      ok: false,
      message: first.startsWith('---')
        ? `front matter is plain YAML between two lines "---", not "${first.slice(0, 40)}"`
        : 'the file must begin with front matter between two lines "---"',
    }
  const end = lines.findIndex((line, i) => i > 0 && line.trimEnd() === '---')
  if (end < 0) return { ok: false, message: 'the front matter has no closing line "---"' }
  return { ok: true, yaml: lines.slice(1, end).join('\n'), firstLine: 2 }
}
