import { Section } from '~/ui/page'
import { TextView } from '~/ui/words/text-view'
import type { OwnAnswer } from '../../contract'

/** The texts that someone wrote in lessons of a cohort that they have left. */
export function OwnAnswers({ answers }: { answers: OwnAnswer[] }) {
  if (answers.length === 0) return null
  return (
    <Section title="Written in lessons">
      {answers.map(({ id, title, text }) => (
        <article key={id} className="flex flex-col gap-1.5">
          <p className="font-semibold text-sm">{title}</p>
          <TextView text={text} />
        </article>
      ))}
    </Section>
  )
}
