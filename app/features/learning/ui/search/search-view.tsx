import { type ReactNode, useEffect, useRef } from 'react'
import { paths } from '~/platform/shared/paths'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/forms/field'
import { Form, Link } from '~/ui/navigation'
import { Column, EmptyState, PageHeader, Stack } from '~/ui/page'
import { SEARCH_IN, type SearchView as Search, type SearchIn } from '../../contract'

export type SearchViewProps = {
  cohort: { slug: string; title: string }
  search: Search
  /** How much was found; null where no one has looked. */
  totals: { lessons: number | null; discussions: number | null }
  /** The lists of what was found. */
  children: ReactNode
}

/** Looks through the lessons and the discussions of a cohort. */
export function SearchView({ cohort, search, totals, children }: SearchViewProps) {
  const found = (totals.lessons ?? 0) + (totals.discussions ?? 0)
  const looked = search.q !== '' && search.problem === null
  return (
    <Column width="reading">
      <PageHeader
        title="Search"
        back={{ to: paths.learnCohort(cohort.slug), label: cohort.title }}
      />
      <Stack gap="large">
        <Stack>
          <SearchForm cohort={cohort.slug} search={search} />
          {looked ? <Places cohort={cohort.slug} search={search} /> : null}
          {/* Always there, so that what comes of a search is said aloud. */}
          <p role="status" className={found > 0 ? undefined : 'sr-only'}>
            {looked ? foundWords(search, found) : search.problem}
          </p>
        </Stack>
        {looked && found > 0 ? children : null}
        {looked && found === 0 ? <NothingFound cohort={cohort.slug} search={search} /> : null}
        {search.q === '' ? <WhatCanBeFound /> : null}
      </Stack>
    </Column>
  )
}

const WHERE: Record<SearchIn, string> = {
  all: 'Everywhere',
  lessons: 'Lessons',
  discussions: 'Discussions',
}

const foundWords = ({ q, in: place }: Search, found: number) => {
  const where = place === 'all' ? '' : ` in ${WHERE[place].toLowerCase()}`
  if (found === 0) return `Nothing found${where} for “${q}”.`
  return `${found === 1 ? '1 result' : `${found} results`}${where} for “${q}”.`
}

/** A form that is its own address: a link to it and the Back button work, with scripts and without. */
function SearchForm({ cohort, search: { q, in: place, problem } }: ForSearch) {
  const form = useBoxFollows(q)
  return (
    <Form
      ref={form}
      method="get"
      action={paths.search(cohort)}
      role="search"
      aria-label="Lessons and discussions"
      className="flex flex-col gap-3 sm:flex-row sm:items-end"
    >
      {place === 'all' ? null : <input type="hidden" name="in" value={place} />}
      <TextField
        field={{ id: 'q', name: 'q', initialValue: q, errors: problem ? [problem] : undefined }}
        label="What are you looking for?"
        type="search"
        autoComplete="off"
        enterKeyHint="search"
        className="min-w-0 flex-1"
      />
      <Button type="submit">Search</Button>
    </Form>
  )
}

/** After Back, or a link to another search, the box says what the page shows; it keeps its focus. */
function useBoxFollows(q: string) {
  const form = useRef<HTMLFormElement>(null)
  const shown = useRef(q)
  useEffect(() => {
    const box = form.current?.elements.namedItem('q')
    if (shown.current !== q && box instanceof HTMLInputElement) box.value = q
    shown.current = q
  }, [q])
  return form
}

type ForSearch = { cohort: string; search: Search }

function Places({ cohort, search: { q, in: chosen } }: ForSearch) {
  return (
    <nav aria-label="Where to look">
      <ul className="flex flex-wrap gap-x-6">
        {SEARCH_IN.map((place) => (
          <li key={place}>
            <Link
              to={paths.search(cohort, { q, in: place === 'all' ? null : place })}
              aria-current={place === chosen ? 'page' : undefined}
              className={
                place === chosen
                  ? 'inline-flex min-h-11 items-center border-b-3 border-accent font-semibold'
                  : 'link inline-flex min-h-11 items-center'
              }
            >
              {WHERE[place]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function NothingFound({ cohort, search: { q, in: place } }: ForSearch) {
  return (
    <EmptyState
      title={`Nothing found for “${q}”`}
      action={
        place === 'all' ? null : (
          <Link to={paths.search(cohort, { q })} className="link">
            Look everywhere
          </Link>
        )
      }
    >
      Try fewer words, or another word for the same thing. Very common words, such as “which” or
      “then”, are looked for only in quotes.
    </EmptyState>
  )
}

function WhatCanBeFound() {
  return (
    <Stack gap="small" className="text-muted">
      <p>
        You can look through all lessons of the course and through what people have written in this
        cohort’s discussions. What you write for yourself or for your facilitators is not searched.
      </p>
      <ul className="flex list-disc flex-col gap-1.5 pl-6">
        <li>Several words find the passages that have all of them, in any form.</li>
        <li>
          Words in quotes or with hyphens, such as “first sentence” or if-then, are found as they
          are written, in this order.
        </li>
        <li>A minus leaves a word out: meeting -school.</li>
      </ul>
    </Stack>
  )
}
