import { describe, expect, it } from 'vitest'
import { describePath, STEPS, stepName } from './path-model'

const steps = (...kinds: ('empty' | 'outlined' | 'filled' | 'fading' | 'gap')[]) =>
  STEPS.map((_, index) => ({ kind: kinds[index] ?? ('empty' as const) }))

describe('the path in words', () => {
  it('says where a skill stands that has decayed, and who saw it', () => {
    expect(
      describePath({
        label: 'Contract for coaching',
        peak: 5,
        current: 4,
        steps: steps('outlined', 'gap', 'outlined', 'filled', 'fading'),
        note: 'last seen 40 days ago',
      }),
    ).toBe(
      'Contract for coaching: was observed; now tried. Seen by others: tried. ' +
        'Recorded or self-reported: introduced and committed. Skipped: understood. Last seen 40 days ago.',
    )
  })

  it('says what only a peer has seen, and never that the coach said so', () => {
    const data = { label: 'Rehearse and model', peak: 5, current: 5 }
    const kinds = ['outlined', 'gap', 'gap', 'outlined', 'outlined'] as const
    expect(describePath({ ...data, steps: steps(...kinds) })).toBe(
      'Rehearse and model: observed. Seen by a peer: observed. ' +
        'Recorded or self-reported: introduced and tried. Skipped: understood and committed.',
    )
  })

  it('says that nothing has begun', () => {
    expect(describePath({ label: 'Naming strengths', peak: 0, current: 0, steps: steps() })).toBe(
      'Naming strengths: not started.',
    )
  })

  it('names seven states', () => {
    expect([1, 7].map(stepName)).toEqual(['introduced', 'sustained'])
  })
})
