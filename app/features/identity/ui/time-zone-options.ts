import type { Option } from '~/ui/field'

/** The zones of most people here, in the words that they use. */
const FAMILIAR: [string, string][] = [
  ['America/New_York', 'Eastern (New York)'],
  ['America/Chicago', 'Central (Chicago)'],
  ['America/Denver', 'Mountain (Denver)'],
  ['America/Phoenix', 'Arizona (Phoenix)'],
  ['America/Los_Angeles', 'Pacific (Los Angeles)'],
  ['America/Anchorage', 'Alaska (Anchorage)'],
  ['Pacific/Honolulu', 'Hawaii (Honolulu)'],
  ['America/Puerto_Rico', 'Puerto Rico'],
]
const familiar = new Map(FAMILIAR)

/** "Central (Chicago)"; elsewhere "Europe, Paris". */
export const zoneLabel = (zone: string): string =>
  familiar.get(zone) ?? zone.replaceAll('_', ' ').split('/').join(', ')

/** The familiar ones first, then all others by name. */
export function timeZoneOptions(zones: readonly string[]): Option[] {
  const known = FAMILIAR.map(([zone]) => zone).filter((zone) => zones.includes(zone))
  const others = zones.filter((zone) => !familiar.has(zone))
  return [...known, ...others].map((value) => ({ value, label: zoneLabel(value) }))
}
