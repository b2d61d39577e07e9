/** As much of an HTML syntax tree (hast with MDX) as is looked at here. */
export interface HastNode {
  type: string
  children?: HastNode[]
  tagName?: string
  name?: string | null
  value?: string
  properties?: Record<string, unknown>
  attributes?: { type: string; name?: string; value?: unknown }[]
}

/** A component as its author wrote it; an element of HTML is none. */
export const isComponent = ({ type }: HastNode) =>
  type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement'
