import { getCohortFor } from '~/features/cohorts/index.server'
import { scope } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { db, Prisma } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { isUuid } from '~/platform/http/params.server'
import { keyedHash, sameHash } from '~/platform/http/secret.server'
import { absoluteUrl } from '~/platform/mail/absolute-url.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { paths } from '~/platform/shared/paths'

/** An id without its hyphens, a hyphen, and the signature of the id. */
const tokenOf = (id: string): string => `${id.replaceAll('-', '')}-${keyedHash('calendar', id)}`

/** The id that a token is signed over; null where it is not one of ours. */
function idIn(token: string): string | null {
  const id = token.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return isUuid(id) && sameHash(token, tokenOf(id)) ? id : null
}

/** The whole address of someone's own calendar; null where they have made none yet. */
export async function getCalendarAddress({
  personId,
}: Pick<Actor, 'personId'>): Promise<string | null> {
  const address = await db().calendarAddress.findUnique({ where: { personId } })
  return address && absoluteUrl(paths.calendar(tokenOf(address.id)))
}

const REFUSAL = 'Coaches and facilitators of a cohort have a calendar. You read along here.'

/** Makes the address of someone's calendar, or another one: from then on the old one leads nowhere. Throws NotFound and Forbidden. */
export async function renewCalendar(actor: Actor, cohort: string, mutationId: string) {
  await getCohortFor(actor, cohort, 'session.join', REFUSAL)
  return once(actor, mutationId, 'renew-calendar', async (tx, id): Promise<{ ok: true }> => {
    const { personId } = actor
    const made = { id, madeAt: now() }
    await tx.calendarAddress.upsert({
      where: { personId },
      create: { personId, ...made },
      update: made,
    })
    return { ok: true }
  })
}

/** Makes another address of someone's calendar; whoever has none still has none. The old one leads nowhere from then on. */
export const renewOwnCalendar = (actor: Actor, mutationId: string) =>
  once(actor, mutationId, 'renew-own-calendar', async (tx, id): Promise<{ ok: true }> => {
    const { personId } = actor
    await tx.calendarAddress.updateMany({ where: { personId }, data: { id, madeAt: now() } })
    return { ok: true }
  })

/** The person whose calendar a token opens. Throws NotFound, also where they have no part in any cohort anymore. */
export async function readCalendarToken(token: string): Promise<Pick<Actor, 'personId'>> {
  const id = idIn(token)
  const address = id && (await db().calendarAddress.findUnique({ where: { id } }))
  if (!address) throw new NotFound()
  const { personId } = address
  const [found] = await db().$queryRaw<{ here: boolean }[]>`
    SELECT EXISTS (SELECT FROM cohort c
      WHERE ${scope({ personId }, 'session.join', { cohort: Prisma.sql`c.id` })}) AS here`
  if (!found?.here) throw new NotFound()
  return { personId }
}
