import { describe, expect, it } from 'vitest'
import type { EventOf, TransferEvent } from '../../events'
import { contact, day, debriefed, lesson, pause, seen, session } from '../../test-kit'
import type { CohortRecord } from '../record/cohort-record'
import { figures, on } from '../test-kit'
import { coachingDose } from './coaching-dose'
import { type Cadence, suggestFade } from './fade-rule'
import { independence } from './independence'
import { supportIntensity } from './support-intensity'

type Score = Partial<EventOf<'observation-finalised'>>
const scored = (days: number[], over: Score = {}) => days.map((n) => seen(n, over))
const support = (cohort: CohortRecord) => supportIntensity(cohort).byCoach[0]?.support
const index = (cohort: CohortRecord) => independence(cohort).byCoach[0]?.independence as never

describe('support intensity', () => {
  it('is minutes per 30 days over 90 days, at most 60 of each contact', () => {
    const a = [lesson(0), contact(10, 500), contact(120, 45), contact(150, 90), contact(170, 30)]
    expect(support(on(180, { a }))).toMatchObject({ minutes: 45, contacts: 3, meanPrompt: null })
  })

  it('tells help by itself, also of one who has hardly started or has no contact on record', () => {
    const seenAt = [seen(10, { prompt: 1 }), seen(12, { prompt: 2 })]
    const a = [lesson(0), ...seenAt]
    expect(support(on(20, { a }))).toMatchObject({ minutes: null, meanPrompt: 1.5 })
    const late = supportIntensity(on(60, { a, b: [lesson(0)] }))
    expect(late.minutes).toMatchObject({ median: 0, coaches: 2 })
    expect(late.prompts).toMatchObject({ median: 1.5, coaches: 1 })
    expect(late.of).toBe(2)
  })

  it('counts a contact about several skills once', () => {
    const shared = { contactId: 'c1' }
    const a = [lesson(0), contact(150, 60, shared)]
    expect(support(on(180, { 'a:s1': a, 'a:s2': [contact(150, 60, shared)] }))).toMatchObject({
      ...{ minutes: 20, contacts: 1 },
    })
  })

  it('divides by the days that there were, and is too early below 30', () => {
    const a = [lesson(0), contact(5, 60)]
    expect(support(on(28, { a }))).toEqual({ kind: 'too-early' })
    expect(support(on(59, { a }))).toMatchObject({ minutes: 30 })
    expect(support(on(28, { a: [contact(5, 60)] }))).toEqual({ kind: 'nothing-eligible' })
    expect(supportIntensity(on(59, { a })).minutes).toMatchObject({ median: 30, coaches: 1 })
  })

  it('leaves paused days out', () => {
    const a = [lesson(0), contact(95, 60), ...pause(100, 160)]
    expect(support(on(200, { a }))).toMatchObject({ minutes: 20 })
  })
})

describe('the independence index', () => {
  it('weighs levels of 3 and above by how little help there was', () => {
    const a = [
      lesson(0),
      seen(100, { level: 3, prompt: 0 }),
      seen(110, { level: 4, prompt: 3 }),
      seen(120, { level: 2, prompt: 0 }),
      seen(130, { level: 3, prompt: 1 }),
    ]
    const found = figures(independence(on(150, { a })).byCoach[0]?.independence as never) as Record<
      string,
      unknown
    >
    expect(found).toMatchObject({
      independence: expect.closeTo((100 * (1 + 0 + 0 + 2 / 3)) / 4, 8),
      q: expect.closeTo(66.67, 2),
      ...{ scores: 4, dates: 4, heldUpBySupport: false, before: null },
    })
  })

  it('is too early below four scores or two dates, and "—" where nothing began', () => {
    expect(index(on(150, { a: [lesson(0), ...scored([100, 110, 120])] }))).toEqual({
      kind: 'too-early',
    })
    const oneDay = ['s1', 's2', 's3', 's4'].map((skill) => [`a:${skill}`, [lesson(0), seen(100)]])
    expect(index(on(150, Object.fromEntries(oneDay)))).toEqual({ kind: 'too-early' })
    expect(index(on(150, { a: [] }))).toEqual({ kind: 'nothing-eligible' })
    expect(independence(on(150, { a: [] })).index).toEqual({ kind: 'nothing-eligible' })
  })

  describe('with two windows', () => {
    const HELP = { level: 3, prompt: 2 } as const
    const story = (before: Score, now: Score, minutes: [number, number]) => [
      lesson(0),
      ...scored([100, 105, 110, 115], before),
      ...scored([200, 205, 210, 215], now),
      ...Array.from({ length: 9 }, (_, i) => contact(100 + i * 9, minutes[0])),
      ...Array.from({ length: 9 }, (_, i) => contact(190 + i * 9, minutes[1])),
    ]
    const told = (before: Score, now: Score, minutes: [number, number]) =>
      figures(index(on(270, { a: story(before, now, minutes) }))) as {
        heldUpBySupport: boolean
        now: { quadrant: string; supportIntensity: number }
        before: { quadrant: string }
      }

    it('finds who is held up by support: high, helped, twice, and the support has not come down', () => {
      expect(told(HELP, HELP, [40, 40]).heldUpBySupport).toBe(true)
      expect(told(HELP, HELP, [40, 33]).heldUpBySupport).toBe(true)
      expect(told(HELP, HELP, [40, 32]).heldUpBySupport).toBe(false)
      expect(told({ level: 2, prompt: 2 }, HELP, [40, 40]).heldUpBySupport).toBe(false)
      expect(told(HELP, { level: 4, prompt: 1 }, [40, 40]).heldUpBySupport).toBe(false)
      // Help at work without a contact on record is support, too, and it has not come down.
      expect(told(HELP, HELP, [0, 0]).heldUpBySupport).toBe(true)
      expect(told(HELP, HELP, [40, 0]).heldUpBySupport).toBe(false)
    })

    it('places each window in its quadrant', () => {
      const low = { level: 2, prompt: 1 } as const
      const high = { level: 4, prompt: 0 } as const
      const way = ({ before, now }: ReturnType<typeof told>) =>
        `${before.quadrant} → ${now.quadrant}`
      expect(way(told(low, high, [50, 10]))).toBe('supported-growth → independent')
      expect(way(told(low, high, [10, 50]))).toBe('starting → held-up-by-support')
      expect(told(low, high, [50, 10]).now.supportIntensity).toBe(30)
    })
  })
})

describe('the coaching dose', () => {
  it('counts contacts against those that were planned, and the observed ones', () => {
    const a = [
      lesson(0),
      contact(120, 30, { planned: true, observed: true }),
      contact(130, 30, { planned: true }),
      contact(140, 30, { planned: false, observed: true }),
      contact(20, 30, { planned: true }),
    ]
    const planned = [60, 119, 121, 131, 141, 200].map((n) => ({ coachId: 'a', on: day(n) }))
    const dose = coachingDose(on(180, { a, b: [lesson(0)] }), planned)
    expect([dose.from, dose.to]).toEqual([day(91), day(180)])
    expect(dose.heldOfPlanned).toMatchObject({ counted: 2, of: 4, share: 0.5 })
    expect(dose.contactsHeld).toBe(3)
    expect(dose.observedContacts).toMatchObject({ coaches: 2, perCoach: 1 })
    expect(coachingDose(on(180, { a }), []).heldOfPlanned).toEqual({ kind: 'nothing-eligible' })
  })

  it('counts an observation of several skills once, and only debriefs that are known', () => {
    const at = (n: number, hoursToDebrief?: number | null) =>
      seen(
        n,
        hoursToDebrief === undefined
          ? { occasionId: `x${n}` }
          : { occasionId: `x${n}`, hoursToDebrief },
      )
    const one = [lesson(0), at(120, 72), at(130, 73), at(140, null), at(150)]
    const dose = coachingDose(on(180, { 'a:s1': one, 'a:s2': [lesson(0), at(120, 72)] }), [])
    expect(dose.debriefed).toMatchObject({ counted: 1, of: 3 })
    expect(dose.doubleScored).toMatchObject({ counted: 0, of: 4 })
    expect(dose.agreement).toEqual({ kind: 'nothing-eligible' })
  })

  it('compares what two observers scored apart, not what they agreed on', () => {
    const own: (1 | 2 | 3 | 4)[] = [1, 2, 2, 3, 3, 3, 4, 4, 2, 1, 3, 4]
    const other: (1 | 2 | 3 | 4)[] = [1, 2, 3, 3, 3, 2, 4, 4, 2, 2, 3, 3]
    const a: TransferEvent[] = [lesson(0)]
    own.forEach((level, i) => {
      const n = 100 + i
      a.push(seen(n, { occasionId: `x${n}`, level, observerId: 'f1' }))
      a.push(
        seen(n, {
          occasionId: `x${n}`,
          level: other[i] ?? 1,
          observerId: 'f2',
          observationId: `p${n}`,
        }),
      )
    })
    a.push(
      seen(100, {
        occasionId: 'x100',
        level: 4,
        observerId: 'f1',
        observationId: 'q',
        consensus: true,
      }),
    )
    const dose = coachingDose(on(180, { a }), [])
    expect(dose.doubleScored).toMatchObject({ counted: 12, of: 12 })
    const agreement = figures(dose.agreement)
    expect(agreement).toMatchObject({ n: 12, exact: 8, withinOne: 12 })
    expect(agreement.kappa).toBeCloseTo(0.538, 3)
    expect(agreement.quadraticKappa).toBeCloseTo(0.8125, 4)
    expect(agreement.alpha).toBeGreaterThan(0.7)
    expect(agreement.icc).toBeGreaterThan(0.7)
  })
})

describe('the debriefs of a dose', () => {
  const share = (events: TransferEvent[], asOf = 180) =>
    coachingDose(on(asOf, { a: [lesson(0), ...events] }), []).debriefed
  const none = { hoursToDebrief: null }

  it('are told of by an event after the signature', () => {
    const two = [seen(100, none), seen(120, none)]
    expect(share(two)).toMatchObject({ counted: 0, of: 2 })
    expect(share([...two, debriefed(102, 'o100', 48)])).toMatchObject({ counted: 1, of: 2 })
    expect(share([...two, debriefed(104, 'o100', 96)])).toMatchObject({ counted: 0, of: 2 })
  })

  it('of an observation that is not three days old are not missed yet', () => {
    expect(share([seen(100, none), seen(178, none)])).toMatchObject({ counted: 0, of: 1 })
    expect(share([seen(100, none), seen(178, none)], 182)).toMatchObject({ counted: 0, of: 2 })
  })
})

describe('the fade rule', () => {
  const story = (over: Score = {}, start = 0): TransferEvent[] => [
    lesson(start),
    ...scored([100, 105, 110, 115], { prompt: 0 }),
    ...scored([200, 205, 210, 215], { prompt: 0, ...over }),
  ]
  const suggest = (events: TransferEvent[], cadence: Cadence = 'weekly', asked = false) => {
    const cohort = on(270, { a: events })
    const coach = cohort.coaches[0]
    if (!coach) throw new Error('no coach')
    const { move, to, reason } = suggestFade(coach, cohort, { cadence, asked })
    return `${move} ${to}: ${reason}`
  }

  it('suggests one cadence further after two windows of independence', () => {
    expect(suggest(story())).toBe('further fortnightly: independent')
    expect(suggest(story(), 'six-weekly')).toBe('further quarterly: independent')
    expect(suggest(story(), 'quarterly')).toBe('stay quarterly: floor')
  })

  it('stays where it is without them', () => {
    expect(suggest(story({ prompt: 1 }))).toBe('stay weekly: not-independent')
    expect(suggest(story().slice(0, 5))).toBe('stay weekly: too-early')
  })

  it('says whether levels or help kept it there, and in which window', () => {
    const short = (before: Score, now: Score) => {
      const a = [
        lesson(0),
        ...scored([100, 105, 110, 115], { prompt: 0, ...before }),
        ...scored([200, 205, 210, 215], { prompt: 0, ...now }),
      ]
      const cohort = on(270, { a })
      const [coach] = cohort.coaches
      return coach && suggestFade(coach, cohort, { cadence: 'weekly', asked: false }).short
    }
    expect(short({}, {})).toBeNull()
    expect(short({}, { prompt: 2 })).toEqual({ back: 0, by: 'help' })
    expect(short({}, { level: 2 })).toEqual({ back: 0, by: 'level' })
    expect(short({ level: 2 }, {})).toEqual({ back: 1, by: 'level' })
    expect(short({ prompt: 2 }, { level: 2, prompt: 3 })).toEqual({ back: 0, by: 'level' })
  })

  it('says that both did where neither did it alone', () => {
    const mixed = [
      seen(200, { level: 2, prompt: 0 }),
      ...scored([205, 210, 215, 220, 225], { level: 3, prompt: 0 }),
      ...scored([230, 235], { level: 3, prompt: 1 }),
      seen(240, { level: 3, prompt: 2 }),
    ]
    const cohort = on(270, { a: [...story().slice(0, 5), ...mixed] })
    const [coach] = cohort.coaches
    const found = coach && suggestFade(coach, cohort, { cadence: 'weekly', asked: false })
    expect(found).toMatchObject({ reason: 'not-independent', short: { back: 0, by: 'both' } })
  })

  it('goes no further than six-weekly in the first six months', () => {
    const late = story({}, 95)
    expect(suggest(late, 'six-weekly')).toBe('stay six-weekly: first-months')
    expect(suggest(late, 'fortnightly')).toBe('further six-weekly: independent')
    expect(suggest([session(95, 60), ...story().slice(1)], 'six-weekly')).toContain('first-months')
  })

  it('comes closer on request and on drift, whatever the index says', () => {
    expect(suggest(story(), 'six-weekly', true)).toBe('closer fortnightly: asked')
    expect(suggest(story(), 'weekly', true)).toBe('stay weekly: closest')
    const fluent = story().map((event, i) =>
      event.kind === 'observation-finalised' && i % 2
        ? { ...event, setting: 'team meeting' }
        : event,
    )
    const drifted = [...fluent, ...scored([220, 225], { level: 2 })]
    expect(suggest(drifted, 'quarterly')).toBe('closer six-weekly: drift')
  })
})
