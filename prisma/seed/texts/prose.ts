const OWN_LINE = /^(?:[-*•] |> |\d{1,2}\. )/

/** A text as it is written here, with the line breaks that only our line width asked for taken out. */
export function prose(parts: TemplateStringsArray): string {
  return parts
    .join('')
    .trim()
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .reduce((text, line) => `${text}${text && (OWN_LINE.test(line) ? '\n' : ' ')}${line}`, ''),
    )
    .join('\n\n')
}
