import { describe, expect, it } from 'vitest'
import { intraclass } from './intraclass'
import { krippendorffOrdinal } from './krippendorff'

describe('ICC(2,1)', () => {
  it('is the published one for six targets and four judges', () => {
    // Shrout and Fleiss (1979), table 2.
    const scores = [
      [9, 2, 5, 8],
      [6, 1, 3, 2],
      [8, 4, 6, 8],
      [7, 1, 2, 6],
      [10, 5, 6, 9],
      [6, 2, 4, 7],
    ]
    expect(intraclass(scores)).toBeCloseTo(0.29, 2)
  })

  it('is 1 for raters who agree, and undefined where nothing varies', () => {
    expect(
      intraclass([
        [1, 1],
        [3, 3],
        [4, 4],
      ]),
    ).toBeCloseTo(1, 12)
    expect(
      intraclass([
        [3, 3],
        [3, 3],
      ]),
    ).toBeNull()
    expect(intraclass([[3, 3]])).toBeNull()
    expect(() => intraclass([[1, 2], [1]])).toThrow(RangeError)
  })
})

describe("Krippendorff's α for ordered values", () => {
  /** Twelve units, four observers, some of them absent. */
  const _ = null
  const UNITS = [
    [1, 1, _, 1],
    [2, 2, 3, 2],
    [3, 3, 3, 3],
    [3, 3, 3, 3],
    [2, 2, 2, 2],
    [1, 2, 3, 4],
    [4, 4, 4, 4],
    [1, 1, 2, 1],
    [2, 2, 2, 2],
    [_, 5, 5, 5],
    [_, _, 1, 1],
    [_, _, 3, _],
  ]

  it('is the published one for twelve units and four observers', () => {
    // Krippendorff (2011), Computing Krippendorff's alpha-reliability, example C.
    expect(krippendorffOrdinal(UNITS)).toBeCloseTo(0.815, 3)
  })

  it('is undefined where nothing varies or nothing was scored twice', () => {
    expect(
      krippendorffOrdinal([
        [3, 3],
        [3, 3],
      ]),
    ).toBeNull()
    expect(krippendorffOrdinal([[1, null], [2]])).toBeNull()
  })
})
