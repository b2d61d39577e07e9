import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ReachBars, type ReachRow } from './reach-bars'

const drawn: ReachRow = {
  peak: { text: 'about 40%', bar: 0.4 },
  current: { text: 'about 30%', bar: 0.3 },
  gap: { text: 'about 0%', bar: 0 },
}
const inWords = {
  ...drawn,
  peak: {
    text: 'nearly all (fewer than 5 coaches, or fewer than 10 skills, are missing)',
    bar: null,
  },
}
const keyOf = (rows: ReachRow[]) =>
  renderToStaticMarkup(<ReachBars title="Reach" n="10" evidence="Notes." rows={rows} />).includes(
    'no bar: not drawn, see the words',
  )

test('a row without a bar is told apart from none', () => {
  expect([keyOf([drawn]), keyOf([drawn, inWords])]).toEqual([false, true])
})
