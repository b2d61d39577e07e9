import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import { oneLine } from '~/platform/shared/text'
import { isTimeZone } from '~/platform/shared/time'
import { currentZone } from '~/platform/shared/zones/zones'
import { DEFAULT_TIME_ZONE } from '../../contract'
import { nameFromEmail, normalEmail } from '../../domain/names'

interface Known {
  email: string
  /** Only for someone new; without it a guess from the address. */
  name?: string
  /** IANA; only for someone new. */
  timeZone?: string
}

/**
 * The person with this address, made when there is none. Who exists already is not changed. The address of an account
 * that was merged leads to the kept one.
 */
export async function findOrCreatePerson(tx: Tx, known: Known) {
  const email = normalEmail(known.email)
  const timeZone =
    known.timeZone && isTimeZone(known.timeZone) ? currentZone(known.timeZone) : DEFAULT_TIME_ZONE
  const { count } = await tx.person.createMany({
    data: {
      id: newId(),
      email,
      name: oneLine(known.name ?? '') || nameFromEmail(email),
      timeZone,
      createdAt: now(),
    },
    skipDuplicates: true,
  })
  const select = { id: true, email: true, name: true, timeZone: true } as const
  const { mergedInto, ...person } = await tx.person.findUniqueOrThrow({
    where: { email },
    select: { ...select, mergedInto: { select } },
  })
  return { ...(mergedInto ?? person), isNew: count === 1 }
}
