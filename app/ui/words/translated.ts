/** The element that stands on the page in the place of a text that this change took away, or null. */
function standInOf({ addedNodes, previousSibling, nextSibling }: MutationRecord): Element | null {
  for (const node of [addedNodes[0], previousSibling, nextSibling])
    if (node instanceof Element && node.tagName === 'FONT') return node
  return null
}

/**
 * A browser's translator puts a `<font>` where a text was. React goes on changing the text that it knows, which no
 * longer stands on the page, so the reader would go on seeing the old words. Here a text that changes is put back
 * in the place of what stands for it, and the translator takes it from there.
 */
export function followTranslatedTexts(page: Node): void {
  const standIns = new WeakMap<Node, Element>()
  const changes = new MutationObserver((records) => {
    for (const { target } of records) {
      const element = standIns.get(target)
      standIns.delete(target)
      if (element?.isConnected && !target.isConnected) element.replaceWith(target)
    }
  })
  new MutationObserver((records) => {
    for (const record of records) {
      const [text] = record.removedNodes
      const element = standInOf(record)
      if (text?.nodeType !== Node.TEXT_NODE || !element) continue
      standIns.set(text, element)
      changes.observe(text, { characterData: true })
    }
  }).observe(page, { childList: true, subtree: true })
}
