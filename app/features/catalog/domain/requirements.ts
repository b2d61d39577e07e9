import { hoursOf, type Program, type Requirement } from '../contract/views'

/** Five short stories to think about. */
const CHECK_MINUTES_PER_SKILL = 6

/** How many hours all that is asked for takes, as it is sold. */
export const hoursIn = (requirements: readonly Pick<Requirement, 'minutes'>[]): number =>
  Math.round(hoursOf(requirements.reduce((sum, { minutes }) => sum + minutes, 0)))

/** The program asks this of a coach, in the order in which to do it. */
export function requirementsIn(program: Pick<Program, 'modules'>): Requirement[] {
  const all = program.modules.flatMap(({ key: moduleKey, lessons, check, skills, reflection }) => [
    ...lessons.map(({ id, title, teaches, minutes, hash }) => ({
      kind: 'lesson' as const,
      key: id,
      moduleKey,
      title,
      teaches,
      minutes,
      contentHash: hash,
    })),
    ...(check
      ? [
          {
            kind: 'check' as const,
            key: check.id,
            moduleKey,
            title: check.title,
            teaches: skills,
            minutes: CHECK_MINUTES_PER_SKILL * skills.length,
            contentHash: check.hash,
          },
        ]
      : []),
    ...(reflection
      ? [
          {
            kind: 'reflection' as const,
            key: reflection.id,
            moduleKey,
            title: reflection.title,
            teaches: [],
            minutes: reflection.minutes,
            contentHash: reflection.hash,
          },
        ]
      : []),
  ])
  return all.map((requirement, i) => ({ ...requirement, position: i + 1 }))
}
