// npm run bench              the pages and the content, measured on a production build with the demo
// npm run bench -- --fresh   a fresh clone as well: some minutes
// npm run bench -- --lessons every lesson in a browser as well, four looks each: some minutes
// npm run bench -- --growth  every page and write on the demo, and on the demo grown to years of use; nothing else
// npm run bench -- --against <commit>  every page of this commit and of an earlier one, by turns; nothing else.
//                            --only 'home,agency seats' measures these pages alone
// npm run bench -- --transfer the states of 10,000 coaches, and of one new event; the pages about many coaches; nothing
//                            else. --states-only or --pages-only for one of the two
// npm run bench -- --money   buying and seats: kills after payments, claimants, a list of 5,000 addresses, the pages of a
//                            full agency, and the counting tests at their full size; nothing else: half an hour.
//                            --only kills,pages for some of counts, kills, claims, import, pages
// npm run bench -- --details prints every statement and script of every page
import os from 'node:os'
import { runCommand } from '../../app/platform/boot/lib/lifecycle.mjs'
import { againstReport, measureAgainst } from './against/against.mjs'
import { measureContent } from './content.mjs'
import { FIGURES, figure, median, table } from './figures.mjs'
import { measureFresh } from './fresh.mjs'
import { measureGrowth } from './growth/growth.mjs'
import { growthReport } from './growth/report.mjs'
import { measureLessons } from './lessons.mjs'
import { reportMoney } from './money/money.mjs'
import { measurePages } from './pages.mjs'
import { measureTransferPages, transferPageFigures } from './transfer/pages.mjs'
import { measureTransfer, transferFigures } from './transfer/transfer.mjs'

const wants = (flag) => process.argv.includes(flag)
const after = (flag) => process.argv[process.argv.indexOf(flag) + 1]
const say = (what) => process.stderr.write(`  … ${what}\n`)
const load = () => os.loadavg()[0].toFixed(1)

function lessonFigures({ sql, weight, scripts, load: { perSecond, bare, ratio }, cpu }) {
  return [
    figure('lesson, signed in: JavaScript, compressed', scripts, 'kB', { most: 105 }),
    figure('lesson: HTML and CSS, compressed', weight, 'kB', { most: 40 }),
    figure('lesson: SQL statements', sql.length, '', { most: 4, digits: 0 }),
    figure('lesson: server CPU per request', cpu, 'ms', { most: 5, digits: 2 }),
    figure('lesson: requests/s on one connection', perSecond, '', { digits: 0 }),
    figure('node:http alone: requests/s on one connection', bare, '', { digits: 0 }),
    figure('lesson, of what node:http alone does', ratio * 100, '%'),
  ]
}

function looksFigures({ pages, shift, axe, over }) {
  return [
    figure('lessons x looks in a browser', pages, '', { digits: 0 }),
    figure('  what axe finds in all of them', axe, '', { most: 0, digits: 0 }),
    figure('  layout shift while loading, at most', shift, '', { most: 0, digits: 4 }),
    figure('  wider than the screen, at most', Math.max(0, over), 'px', { most: 0, digits: 0 }),
  ]
}

const pageRow = ({ name, as, sql, cpu, weight, scripts }) => [
  as ? `${name} (${as})` : name,
  sql.length,
  cpu.toFixed(2),
  weight.toFixed(1),
  scripts.toFixed(1),
]

function printDetails(pages) {
  for (const { name, sql, files } of pages) {
    console.log(`\n${name}`)
    for (const statement of sql) console.log(`  ${statement.slice(0, 200)}`)
    for (const [at, bytes] of [...files].toSorted((a, b) => b[1] - a[1]))
      console.log(`  ${(bytes / 1000).toFixed(1).padStart(6)} kB  ${at}`)
  }
}

async function main() {
  console.log(`Footbridge, figures of ${new Date().toISOString().slice(0, 10)}`)
  const { length } = os.cpus()
  console.log(`Node ${process.versions.node}, ${length} cores, load ${load()} before`)
  if (wants('--growth')) {
    console.log(growthReport(await measureGrowth(say)))
    console.log(`\nLoad ${load()} at the end (above 2, others were at work).`)
    return
  }
  if (wants('--against')) {
    const only = wants('--only') ? after('--only').split(',') : []
    console.log(againstReport(await measureAgainst(after('--against'), only, say)))
    console.log(`\nLoad ${load()} at the end (above 2, others were at work).`)
    return
  }
  if (wants('--transfer')) {
    say('the states of all coaches')
    const states = wants('--pages-only') ? [] : transferFigures(await measureTransfer())
    const pages = wants('--states-only') ? [] : transferPageFigures(await measureTransferPages(say))
    console.log(`\n${table(FIGURES, [...states, ...pages])}`)
    console.log(`\nLoad ${load()} at the end (above 2, others were at work).`)
    return
  }
  if (wants('--money')) {
    console.log(`\n${await reportMoney(wants('--only') ? after('--only').split(',') : [], say)}`)
    console.log(`\nLoad ${load()} at the end (above 2, others were at work).`)
    return
  }
  const figures = []
  if (wants('--fresh')) {
    const { first, again } = await measureFresh(say)
    figures.push(figure('fresh clone to the first page', first, 's', { most: 150 }))
    figures.push(figure('second start', median(again), 's', { most: 8 }))
  }
  say('compiling the content')
  const { documents, cold, warm } = await measureContent()
  const { demoSeconds, pages } = await measurePages(say)
  figures.push(
    figure('loading the demo', demoSeconds, 's', { most: 20 }),
    figure(`compiling the content (${documents} documents), cold`, cold, 's', { most: 25 }),
    figure('compiling the content, nothing changed', median(warm), 's', { most: 1, digits: 2 }),
    ...lessonFigures(pages.find(({ isLesson }) => isLesson)),
  )
  const looks = wants('--lessons') ? await measureLessons(say) : null
  if (looks) figures.push(...looksFigures(looks))
  console.log(`\n${table(FIGURES, figures)}`)
  for (const fault of looks?.faults ?? []) console.log(`  ${fault}`)
  const columns = ['page', 'SQL', 'CPU ms', 'HTML+CSS kB', 'JavaScript kB']
  console.log(`\n${table(columns, pages.map(pageRow))}`)
  if (wants('--details')) printDetails(pages)
  console.log(
    `\nMedians of several runs; load ${load()} at the end (above 2, others were at work).`,
  )
}

runCommand(main)
