import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { toDay } from '~/platform/shared/time'
import { LevelDots } from './level-dots'
import { MonthBars } from './month-bars'

const MARK = 'on Nov 30, 2026 the rules changed'
const month = (name: string, mark?: string) => ({
  ...{ key: name, month: name, short: name, share: 0.5, text: '50%', detail: '1 of 2' },
  mark,
})

test('bars say beside a line, in the table and in their name that the rules changed in a month', () => {
  const bars = (mark?: string) =>
    renderToStaticMarkup(
      <MonthBars
        title="Led by families"
        n="2"
        evidence="Notes."
        columns={{ share: 'Share', detail: 'Count' }}
        months={[month('October'), month('November', mark)]}
      />,
    )
  const marked = bars(MARK)
  expect(marked).toContain(`The dashed line: ${MARK}.`)
  expect(marked.split(`November (${MARK})`)).toHaveLength(3)
  expect(marked.split('<line')).toHaveLength(bars().split('<line').length + 1)
  expect(bars()).not.toContain('dashed line')
})

test('levels say it, too', () => {
  const dot = (on: string) => ({
    ...{ key: on, on: toDay(on), level: 3, shape: 'circle' as const, solid: true },
  })
  const dots = [dot('2026-11-01'), dot('2026-12-10')]
  const drawn = renderToStaticMarkup(
    <LevelDots
      title="Listen"
      n="2 scores"
      evidence="Scores."
      dots={dots}
      marks={[{ on: toDay('2026-11-30'), label: MARK }]}
      words="Two scores."
      legend={[]}
      data={{ rows: dots, rowKey: ({ key }) => key, columns: [] }}
    />,
  )
  expect(drawn).toContain(`A solid upright line: ${MARK}.`)
  // Dashes say that an observer is new.
  expect(drawn).not.toContain('stroke-dasharray')
  expect(drawn).toContain(`aria-label="Two scores. Note: ${MARK}."`)
})
