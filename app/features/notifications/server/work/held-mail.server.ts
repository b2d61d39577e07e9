import { INVITATION_LETTER } from '~/features/seats/contract'
import { now } from '~/platform/clock.server'
import { Prisma } from '~/platform/db/client.server'
import { heldMailSql } from '~/platform/mail/parked-mail.server'

/**
 * The condition on `outgoing_mail` for letters that were held back from an address that takes letters again, and still
 * make sense: an invitation only while it waits for an answer.
 */
export const sendableSql = (): Prisma.Sql => Prisma.sql`(${heldMailSql()}
  AND (mail.template <> 'invitation' OR EXISTS (SELECT FROM invitation waits
    WHERE mail.key = ${INVITATION_LETTER} || waits.id::text AND waits.accepted_at IS NULL
      AND waits.revoked_at IS NULL AND waits.expires_at > ${now()})))`
