import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { followTranslatedTexts } from '~/ui/words/translated'

/**
 * The framework reads the page's data while React waits. A key or a tap at that moment makes React go on at
 * once, which it cannot: the page would stay dead, without autosave. So the data is read first: until it is
 * there, the component does no more than throw the promise of it.
 */
async function pageData(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (pending) {
    await pending
  }
}

followTranslatedTexts(document)
pageData().then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    )
  }),
)
