import type { PlannedCoach, PlanOutcome } from '~/features/practice/contract'
import type { Tx } from '~/platform/db/client.server'
import { absoluteUrl } from '~/platform/mail/absolute-url.server'
import { queueMails } from '~/platform/mail/outbox.server'
import type { DomainEvents } from '~/platform/shared/events'
import { paths } from '~/platform/shared/paths'

/** The first morning of some plans has come: one letter to a coach. It names the skills, never the coach's words. */
export const mailPlans = (tx: Tx, { coaches }: DomainEvents['plans.begun']): Promise<void> =>
  queueMails(tx, coaches.map(planLetter))

function planLetter({ personId, email, plans }: PlannedCoach) {
  const [first] = plans
  const one = plans.length === 1
  return {
    // A plan is told once, so whichever letter it stands in first is its only one.
    key: `plans/${first?.id}`,
    to: email,
    toPersonId: personId,
    template: 'plans',
    subject: one ? `Your plan for “${first?.skillTitle}”` : `Your ${plans.length} plans`,
    heading: one ? 'Your plan for these days' : 'Your plans for these days',
    paragraphs: [
      one
        ? 'The days of a plan you made have come. Open it to read it in your own words.'
        : 'The days of some plans you made have come. Open them to read them in your own words.',
      'When you know how it went, say so: a link opens your plan with that answer ready to press. All three answers are good ones.',
    ],
    choices: plans.map(({ id, skillTitle }) => ({
      title: skillTitle,
      links: [
        { label: 'Read the plan', url: absoluteUrl(paths.commitment(id)) },
        ...Object.entries(LINK_WORDS).map(([answer, label]) => ({
          label,
          url: absoluteUrl(paths.commitment(id, { answer })),
        })),
      ],
    })),
  }
}

/** In a letter no button stands beside the plan, so the link says the whole of it. */
const LINK_WORDS: Readonly<Record<PlanOutcome, string>> = {
  done: 'Done: I did it',
  no_opportunity: 'No opportunity came',
  not_yet: 'Not yet: I didn’t do it',
}
