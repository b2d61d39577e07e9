interface MailLink {
  label: string
  url: string
}

export interface MailParts {
  heading: string
  paragraphs: string[]
  action?: MailLink
  /** Several things to choose from, each under its own title. */
  choices?: { title: string; links: MailLink[] }[]
  /** Said large, for a code to type. */
  code?: string
}

const escapeHtml = (text: string) =>
  text.replace(
    /[&<>"']/g,
    (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c] ?? c,
  )

const choiceHtml = ({ title, links }: { title: string; links: MailLink[] }) =>
  `<h2 style="font-size:18px;margin:20px 0 8px">${escapeHtml(title)}</h2>
<ul style="list-style:none;margin:0;padding:0">${links
    .map(
      ({ label, url }) =>
        `<li style="margin:0 0 4px"><a href="${escapeHtml(url)}" style="display:inline-block;padding:10px 0;color:#1f5a50">${escapeHtml(label)}</a></li>`,
    )
    .join('')}</ul>`

const FOOT = 'Sent by Footbridge, which follows what coaches learn into their work.'

/** One plain letter in two forms; everything in it is escaped. */
export function renderMail({ heading, paragraphs, action, choices = [], code }: MailParts) {
  const text = [
    heading,
    ...paragraphs,
    ...(code ? [code] : []),
    ...(action ? [`${action.label}: ${action.url}`] : []),
    ...choices.map(({ title, links }) =>
      [title, ...links.map(({ label, url }) => `- ${label}: ${url}`)].join('\n'),
    ),
    '--',
    FOOT,
  ].join('\n\n')
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(heading)}</title></head>
<body style="margin:0;padding:24px;background:#f7f3ec;color:#2b2a27;font:17px/1.55 Georgia,serif">
<main style="max-width:34em;margin:0 auto;background:#fffdf9;border-radius:12px;padding:28px">
<h1 style="font-size:22px;margin:0 0 16px">${escapeHtml(heading)}</h1>
${paragraphs.map((p) => `<p>${escapeHtml(p)}</p>`).join('\n')}
${code ? `<p style="font:700 30px/1.2 monospace;letter-spacing:6px">${escapeHtml(code)}</p>` : ''}
${action ? `<p><a href="${escapeHtml(action.url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#1f5a50;color:#fff;text-decoration:none">${escapeHtml(action.label)}</a></p><p style="font-size:14px">Or open this address: ${escapeHtml(action.url)}</p>` : ''}
${choices.map(choiceHtml).join('\n')}
</main><p style="max-width:34em;margin:16px auto;font-size:13px;color:#5e5a52">${FOOT}</p></body></html>`
  return { text, html }
}
