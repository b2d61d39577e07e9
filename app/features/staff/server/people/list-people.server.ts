import { openOffers, peopleOfAgencies, scope } from '~/features/identity/index.server'
import { Prisma, readRow } from '~/platform/db/client.server'
import { offsetOf } from '~/platform/db/search.server'
import type { Actor } from '~/platform/shared/actor'
import { FIRST_PAGE, type Find } from '~/platform/shared/lists/find'
import type { PeopleList } from '../../contract/people'

const PER_PAGE = 20
const MAX_WORDS = 6

/** Each word is part of a name, an address or the name of an agency. Case and accents do not matter. */
const has = (word: string) => Prisma.sql`
  AND (strpos(p.name_key, name_key(${word})) > 0 OR strpos(p.email, lower(${word})) > 0
    OR EXISTS (SELECT 1 FROM person m WHERE m.merged_into_id = p.id AND strpos(m.email, lower(${word})) > 0)
    OR p.id IN (${peopleOfAgencies(word)}))`

/** The roles that wait for an answer, also those that a lead offered to another one. */
const offered = (actor: Pick<Actor, 'personId'>) => openOffers(scope(actor, 'people.help', {}))

/** A page of the people who are known here, by name; one statement. No one but program staff sees any. */
export async function listPeople(
  actor: Pick<Actor, 'personId'>,
  find: Find = FIRST_PAGE,
): Promise<PeopleList> {
  const words = find.search.split(' ').filter(Boolean).slice(0, MAX_WORDS)
  const conditions = words.length > 0 ? Prisma.join(words.map(has), ' ') : Prisma.empty
  const { total, people, offers, cohorts } = await readRow<
    Omit<PeopleList, 'find'> & { total: number }
  >(Prisma.sql`
    WITH found AS (
      SELECT p.id, p.name, p.name_key, p.email FROM person p
       WHERE ${scope(actor, 'people.help', {})} AND p.anonymised_at IS NULL
         AND p.merged_into_id IS NULL ${conditions}),
    page AS (
      SELECT * FROM found ORDER BY name_key, email LIMIT ${PER_PAGE}::int OFFSET ${offsetOf(find.page, PER_PAGE)})
    SELECT (SELECT count(*)::int FROM found) AS total,
      (SELECT coalesce(json_agg(json_build_object('personId', p.id, 'name', p.name, 'email', p.email,
          'roles', (SELECT coalesce(json_agg(json_build_object('kind', m.kind,
              'where', coalesce(m.cohort_title, m.agency_name)) ORDER BY m.kind, m.cohort_title, m.agency_name), '[]')
            FROM membership m WHERE m.person_id = p.id)) ORDER BY p.name_key, p.email), '[]')
       FROM page p) AS people, ${offered(actor)} AS offers,
      (SELECT coalesce(json_agg(json_build_object('slug', c.slug, 'title', c.title) ORDER BY c.starts_on DESC, c.slug), '[]')
        FROM cohort c WHERE c.visibility <> 'archived' AND ${scope(actor, 'people.help', {})}) AS cohorts`)
  const pages = Math.ceil(total / PER_PAGE)
  return {
    people,
    offers,
    cohorts,
    find: { ...find, page: Math.min(find.page, Math.max(1, pages)), total, pages },
  }
}
