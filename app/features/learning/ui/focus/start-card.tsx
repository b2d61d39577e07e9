import { paths } from '~/platform/shared/paths'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import type { Focus } from '../../contract'

/** An offer on the coach's home, as long as no focus was chosen. */
export function StartCard({ focus, cohort }: { focus: Focus; cohort: string }) {
  if (focus.skills.length > 0) return null
  const { title, text, to, label } = focus.rated > 0 ? chooseWords(focus, cohort) : START(cohort)
  return (
    <Card
      className="lg:col-span-2"
      title={title}
      actions={
        <ButtonLink to={to} tone="secondary">
          {label}
        </ButtonLink>
      }
    >
      <p className="max-w-reading">{text}</p>
    </Card>
  )
}

const START = (cohort: string) => ({
  title: 'Where are you now?',
  text: 'Rate the skills and choose a focus (5 minutes). It is for you: no one grades it, and no one else sees it.',
  to: paths.focus(cohort),
  label: 'Rate the skills',
})

const chooseWords = ({ rated }: Focus, cohort: string) => ({
  title: 'What will you work on?',
  text: `You have answered for ${rated === 1 ? 'one skill' : `${rated} skills`}. Choose one to three as your focus: they then come first on this page.`,
  to: paths.focus(cohort, { step: 'choose' }),
  label: 'Choose a focus',
})
