import { settings } from '~/platform/env.server'
import type { ShownSitePage, SitePageId } from '../contract'
import { contactIn } from '../domain/contact'
import { sitePageOf } from './catalog-store.server'

/** A page about the site itself, for everyone, with whom to write to. */
export function getSitePage(id: SitePageId): ShownSitePage {
  const { contact } = settings()
  return { ...sitePageOf(id), contact: contact === null ? null : contactIn(contact) }
}
