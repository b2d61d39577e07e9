import { expect, test } from 'vitest'
import { declaredEvents, heardEvents, laterKeys, publishedEvents } from './events'
import { foreignWrites } from './models'
import { actionsAsked, ownRights } from './rights'
import { strayExports, unguarded } from './routes'

// The house's own checks, tried on code that breaks the rules.
const route = (text: string) => [{ file: 'app/routes/sample.tsx', text }]

test('a loader that is a bare function is found', () => {
  expect(unguarded(route('export async function loader() { return null }'))).toHaveLength(1)
  expect(unguarded(route('export const action = async () => null'))).toHaveLength(1)
  expect(unguarded(route("export { loader } from './other'"))).toHaveLength(1)
  expect(unguarded(route('export const loader = guarded({ access: "signed-in" }, go)'))).toEqual([])
  expect(unguarded(route('export const loader = open({}, () => null)'))).toEqual([])
})

test('an export that Remix does not know is found', () => {
  expect(strayExports(route('export const helper = 1'))).toHaveLength(1)
  expect(strayExports(route("export * from './other'"))).toHaveLength(1)
  expect(strayExports(route('export default function Page() { return null }'))).toEqual([])
  expect(strayExports(route('export type Props = { a: 1 }'))).toEqual([])
})

test("a write to another room's table is found, by Prisma and by SQL", () => {
  const models = [
    {
      name: 'Person',
      table: 'person',
      room: 'identity',
      relations: new Map([['notes', 'FieldNote']]),
    },
    {
      name: 'FieldNote',
      table: 'field_note',
      room: 'practice',
      relations: new Map([['person', 'Person']]),
    },
  ]
  const writes = (text: string) =>
    foreignWrites([{ file: 'app/features/practice/server/sample.server.ts', text }], models)
  expect(writes('await tx.person.update({ where: { id } })')).toHaveLength(1)
  expect(writes('await tx.person\n  .deleteMany()')).toHaveLength(1)
  expect(writes('sql`UPDATE person SET name = 1`')).toHaveLength(1)
  expect(writes('sql`INSERT INTO "person" VALUES (1)`')).toHaveLength(1)
  expect(writes('data: { person: { create: { name } } }')).toHaveLength(1)
  expect(writes('await tx.fieldNote.create({ data: { person: { connect: { id } } } })')).toEqual([])
  expect(writes('await tx.person.findMany(); sql`SELECT 1 FROM person FOR UPDATE`')).toEqual([])
})

test('a room that asks by itself who belongs where is found, in SQL and through Prisma', () => {
  const asks = (text: string, room = 'practice') =>
    ownRights([{ file: `app/features/${room}/server/sample.server.ts`, text }])
  expect(asks('sql`EXISTS (SELECT 1 FROM cohort_facilitator f)`')).toHaveLength(1)
  expect(asks('sql`JOIN agency_membership m ON true`')).toHaveLength(1)
  expect(asks('await db().programAdmin.count()')).toHaveLength(1)
  expect(asks('where: { agency: { memberships: { some: { personId } } } }')).toHaveLength(1)
  expect(asks('where: { cohort: { facilitators: { some: {} } } }')).toHaveLength(1)
  expect(asks('sql`SELECT 1 FROM cohort_facilitator f`', 'cohorts')).toEqual([])
  expect(asks("scope(actor, 'post.edit', whose)")).toEqual([])
})

test('an action that no verb asks for is found', () => {
  const files = [{ file: 'x', text: "scope(actor, 'post.edit', whose)" }]
  expect(actionsAsked(files, ['post.edit', 'post.remove'])).toEqual(['post.edit'])
})

test('the events that are declared, published and heard are found', () => {
  const file = (text: string) => [{ file: 'app/features/sample/contract/events.ts', text }]
  const declared = [
    ...file("export const sampleEvents = defineEvents({ 'a.one': z.object({ id: z.uuid() }) })"),
    ...file("defineEvents({ 'b.two': shape }); other({ 'c.no': 1 })"),
  ]
  expect(declaredEvents(declared)).toEqual(['a.one', 'b.two'])
  const publishing = "await publish(tx, sampleEvents['a.one'], { id }); other(tx, events['c.no'])"
  expect(publishedEvents(file(publishing))).toEqual(['a.one'])
  const hearing = file("inside(events['b.two'], go); later(events['a.one'], 'go-on', go); other(x)")
  expect(heardEvents(hearing)).toEqual(['a.one', 'b.two'])
  expect(laterKeys(hearing)).toEqual(['go-on'])
  expect(laterKeys(file("later(events['a.one'], KEY, go)"))).toEqual([
    'a key that is not written out',
  ])
})
