import { settings } from '~/platform/env.server'
import type { ShownSitePage, SitePageId } from '../contract'
import { contactIn } from '../domain/contact'
import { sitePageOf } from './catalog-store.server'

/** Whom to write to; null where the site names no address. */
export function getContact(): ShownSitePage['contact'] {
  const { contact } = settings()
  return contact === null ? null : contactIn(contact)
}

/** A page about the site itself, for everyone, with whom to write to. */
export const getSitePage = (id: SitePageId): ShownSitePage => ({
  ...sitePageOf(id),
  contact: getContact(),
})
