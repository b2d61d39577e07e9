import { expect, test } from 'vitest'
import type { Membership } from '~/platform/shared/actor'
import { agenciesApart } from './agencies-apart'

const lead = (agencyId: string, agencyName: string): Membership => ({
  ...{ kind: 'agency-lead', agencyId, agencyName },
})
const names = (memberships: Membership[]) =>
  agenciesApart(memberships).map((one) => ('agencyName' in one ? one.agencyName : one.kind))

test('two agencies of one name have a number behind it, by their age', () => {
  expect(names([lead('b', 'Northway'), lead('a', 'NORTHWAY'), lead('c', 'Riverbend')])).toEqual([
    'Northway (#2)',
    'NORTHWAY (#1)',
    'Riverbend',
  ])
})

test('two roles in one agency are one agency', () => {
  const observer: Membership = { kind: 'observer', agencyId: 'a', agencyName: 'Northway' }
  expect(names([{ kind: 'admin' }, lead('a', 'Northway'), observer])).toEqual([
    'admin',
    'Northway',
    'Northway',
  ])
})
