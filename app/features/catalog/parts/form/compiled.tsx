import type { CompiledHtml } from '../../contract'

/**
 * The one place that puts HTML into a page as it is. It takes what our own compiler made from
 * `content/`, in which HTML and code are refused; never anything that a person typed into the app.
 */
export function Compiled({
  html,
  as: Element = 'div',
  className,
}: {
  html: CompiledHtml
  as?: 'div' | 'span'
  className?: string
}) {
  return <Element className={className} dangerouslySetInnerHTML={{ __html: html }} />
}
