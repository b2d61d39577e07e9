import type { SkillKind } from '~/features/catalog/contract'

export const GROUP_WORDS: Readonly<Record<SkillKind, { title: string; hint: string }>> = {
  coaching: { title: 'Coaching skills', hint: 'What you do as a coach.' },
  practice: {
    title: 'Practice skills',
    hint: 'What the people whom you coach do in their work. Rate how it is when you do it yourself.',
  },
}
