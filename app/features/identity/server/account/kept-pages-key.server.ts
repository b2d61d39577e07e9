import { keyedHash } from '~/platform/http/secret.server'
import type { Actor } from '~/platform/shared/actor'

/**
 * Names the pages that a device keeps for this session of this person. The page tells it to the device's
 * worker; it stands in no address and in no log, and opens nothing.
 */
export const keptPagesKey = ({ personId, sessionId }: Actor): string =>
  keyedHash('kept-pages', `${personId}\0${sessionId}`).slice(0, 24)
