import { expect, test } from 'vitest'
import { getAuditPage } from '~/features/audit/index.server'
import { grantProgramAdmin, recordAudit } from '~/features/identity/index.server'
import { db } from '~/platform/db/client.server'
import { makeAdmin, makeAgency, makePerson, refreshed } from '../../factories/people'

test('only a program admin reads the log', async () => {
  const { lead } = await makeAgency()
  await expect(getAuditPage(lead, { before: null })).rejects.toThrow('not found')
})

test('the log is read a page at a time, newest first, each entry once', async () => {
  const admin = await makeAdmin()
  for (let n = 0; n < 65; n++)
    await recordAudit(db(), {
      actorId: n === 64 ? null : admin.personId,
      action: 'cohort.opened',
      subjectKind: 'cohort',
      subjectId: String(n),
      new: { capacity: n },
      old: n === 64 ? { capacity: 1 } : undefined,
    })
  const seen: string[] = []
  let before: string | null = null
  do {
    const page = await getAuditPage(admin, { before })
    seen.push(...page.entries.map(({ seq }) => seq))
    before = page.older
  } while (before)
  expect(seen).toHaveLength(await db().auditEntry.count())
  expect(seen).toEqual([...new Set(seen)].sort((a, b) => Number(b) - Number(a)))
  const { entries } = await getAuditPage(admin, { before: null })
  expect(entries).toHaveLength(30)
  expect(entries[0]).toMatchObject({ actor: null, details: ['places 1 → 64'] })
  expect(entries[1]).toMatchObject({ actor: admin.name, details: ['places 63'] })
})

test('a page that no one linked to is the newest', async () => {
  const admin = await makeAdmin()
  const newest = await getAuditPage(admin, { before: null })
  for (const before of ['x', '-1', '1; DROP TABLE person', '9'.repeat(40)])
    expect(await getAuditPage(admin, { before })).toEqual(newest)
})

test('someone is made an admin once, known or not, whatever the case of the address', async () => {
  const person = await makePerson()
  await grantProgramAdmin(person.email.toUpperCase())
  await grantProgramAdmin(person.email)
  expect((await refreshed(person)).memberships).toEqual([{ kind: 'admin' }])
  const { personId } = await grantProgramAdmin('first.admin@example.org')
  const entries = await db().auditEntry.findMany({
    where: { action: 'admin.granted', subjectId: { in: [personId, person.personId] } },
  })
  expect(entries).toHaveLength(2)
  await expect(grantProgramAdmin('nobody')).rejects.toThrow('not an email address')
})

test('two agencies of one name are two', async () => {
  const lead = await makePerson()
  const [one, other] = [
    await makeAgency({ name: 'Same', lead }),
    await makeAgency({ name: 'Same', lead }),
  ]
  expect(one.id).not.toBe(other.id)
  expect((await refreshed(lead)).memberships).toHaveLength(2)
})
