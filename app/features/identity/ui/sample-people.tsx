import { paths } from '~/platform/shared/paths'
import { Form, useNavigation } from '~/ui/navigation'
import { Section } from '~/ui/page'
import { SAMPLE, type SamplePerson } from '../contract'

const TILE =
  'flex h-full w-full flex-col gap-1 rounded-lg border border-line bg-surface p-4 text-left ' +
  'transition-colors duration-150 hover:border-control hover:bg-accent-soft aria-disabled:opacity-60'

/** One press each; without scripts too. */
export function SamplePeople({
  people,
  next,
}: {
  people: readonly SamplePerson[]
  next: string | null
}) {
  const busy = useNavigation().formData?.get('intent') === SAMPLE
  return (
    <Section title="As someone in the demo">
      <Form method="post" action={paths.signIn()}>
        <input type="hidden" name="intent" value={SAMPLE} />
        {next ? <input type="hidden" name="next" value={next} /> : null}
        <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          {people.map(({ key, name, role, about }) => (
            <li key={key}>
              <button
                type="submit"
                name="person"
                value={key}
                aria-disabled={busy || undefined}
                className={TILE}
              >
                <span className="text-sm font-semibold text-muted">{role}</span>
                <span className="text-lg font-semibold text-ink">{name}</span>
                <span className="text-sm text-ink">{about}</span>
              </button>
            </li>
          ))}
        </ul>
      </Form>
    </Section>
  )
}
