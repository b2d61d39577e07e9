import { expect, test } from 'vitest'
import { isTimeZone } from '../time'
import { countryZones } from './country-zones'
import { currentZone, zoneChoices, zoneLabel } from './zones'

const choices = zoneChoices('America/Chicago')
const values = choices.map(({ value }) => value)

test('the choice of zones is short, the United States first, then the countries by name', () => {
  expect(choices.slice(0, 3).map(({ label }) => label)).toEqual([
    ...['Eastern (New York)', 'Central (Chicago)', 'Mountain (Denver)'],
  ])
  expect(choices.length).toBeLessThan(250)
  const countries = countryZones.map(({ label }) => label.split(',')[0] ?? '')
  expect(countries).toEqual(countries.toSorted((a, b) => a.localeCompare(b, 'en')))
  expect(zoneLabel('Europe/Paris')).toBe('France')
  expect(zoneLabel('America/Toronto')).toBe('Canada, Toronto')
})

test('every zone is there once, is known to this server, and no word stands for two', () => {
  expect(new Set(values).size).toBe(values.length)
  expect(new Set(choices.map(({ label }) => label)).size).toBe(choices.length)
  expect(values.filter((zone) => !isTimeZone(zone))).toEqual([])
})

test('no old name is offered, and a browser’s old name becomes the new one', () => {
  const ghosts =
    /^(US|Canada|Etc|SystemV|GMT|UTC|EST|MST|HST)\b|Calcutta|Saigon|Rangoon|Katmandu|Kiev|Asmera/
  expect(values.filter((zone) => ghosts.test(zone))).toEqual([])
  expect(currentZone('Asia/Calcutta')).toBe('Asia/Kolkata')
  expect(values.filter((zone) => currentZone(zone) !== zone)).toEqual([])
})

test('a zone that someone has stays choosable', () => {
  expect(zoneChoices('America/Indiana/Knox')[0]).toEqual({
    ...{ value: 'America/Indiana/Knox', label: 'America, Indiana, Knox' },
  })
})
