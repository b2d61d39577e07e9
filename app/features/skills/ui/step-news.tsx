import { useEffect, useState } from 'react'
import { paths } from '~/platform/shared/paths'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Form, Link, useFetcher } from '~/ui/navigation'
import { Path } from '~/ui/path'
import type { StepNews as News, OwnSkills } from '../contract'
import { SEEN_STEPS } from '../contract/forms'

/**
 * The steps that were reached since the last visit, shown once. A script says that they were shown, after the page
 * has come up, so that fetching the page ahead changes nothing; without scripts the button does.
 */
export function StepNews({ page }: { page: OwnSkills }) {
  const { cohort, underWay } = page
  // Whatever was shown stays while one looks, also when the page is read again.
  const [news] = useState(page.news)
  const [closed, setClosed] = useState(false)
  const fetcher = useFetcher()
  const { submit } = fetcher
  useEffect(() => {
    if (news.length === 0) return
    const form = new FormData()
    for (const [name, value] of fieldsOf(cohort, news)) form.append(name, value)
    form.set('quiet', 'yes')
    submit(form, { method: 'post', action: ACTION })
  }, [news, cohort, submit])
  if (news.length === 0 || closed) return null
  return (
    <Card
      title={news.length === 1 ? 'A new step' : 'New steps'}
      actions={
        <Form method="post" action={ACTION} onSubmit={() => setClosed(true)}>
          {fieldsOf(cohort, news).map(([name, value]) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
          <Button type="submit" tone="secondary">
            Got it
          </Button>
        </Form>
      }
    >
      <ul className="grid gap-x-14 gap-y-6 lg:grid-cols-2">
        {news.map((one) => {
          const path = underWay.find(({ skill }) => skill.id === one.skillId)?.path
          return (
            <li key={one.skillId} className="flex flex-col gap-1.5">
              {path ? <Path {...path} fresh={one.step} /> : null}
              <p className="max-w-reading">
                {one.words}{' '}
                <Link
                  to={paths.practiceSkill(one.skillId, { cohort })}
                  className="link"
                  aria-label={`What moves it on: ${one.title}`}
                >
                  What moves it on
                </Link>
              </p>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

const ACTION = `${paths.practice()}?index`

const fieldsOf = (cohort: string, news: readonly News[]): [string, string][] => [
  ['intent', SEEN_STEPS],
  ['cohort', cohort],
  ...news.map(({ skillId, step }): [string, string] => ['step', `${skillId}:${step}`]),
]
