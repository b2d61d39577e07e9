import { countryZones, type Zone } from './country-zones'

export type { Zone } from './country-zones'

/** The zones of most people here, by the names that they use. */
const UNITED_STATES: readonly Zone[] = [
  { value: 'America/New_York', label: 'Eastern (New York)' },
  { value: 'America/Chicago', label: 'Central (Chicago)' },
  { value: 'America/Denver', label: 'Mountain (Denver)' },
  { value: 'America/Phoenix', label: 'Arizona (Phoenix)' },
  { value: 'America/Los_Angeles', label: 'Pacific (Los Angeles)' },
  { value: 'America/Anchorage', label: 'Alaska (Anchorage)' },
  { value: 'Pacific/Honolulu', label: 'Hawaii (Honolulu)' },
  { value: 'America/Puerto_Rico', label: 'Puerto Rico and U.S. Virgin Islands' },
  { value: 'Pacific/Guam', label: 'Guam and Northern Mariana Islands' },
  { value: 'Pacific/Pago_Pago', label: 'American Samoa' },
]

/** Old names that browsers still give, and the names that replaced them. */
const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Indianapolis': 'America/New_York',
  'America/Indiana/Indianapolis': 'America/New_York',
  'America/Detroit': 'America/New_York',
  'America/Boise': 'America/Denver',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'US/Eastern': 'America/New_York',
  'US/Central': 'America/Chicago',
  'US/Mountain': 'America/Denver',
  'US/Pacific': 'America/Los_Angeles',
}

/** The zone under the name that the list has. */
export const currentZone = (zone: string): string => RENAMED[zone] ?? zone

/** "Central (Chicago)"; elsewhere "France"; what the list lacks by its own name, "Europe, Busingen". */
export const zoneLabel = (zone: string): string =>
  [...UNITED_STATES, ...countryZones].find(({ value }) => value === zone)?.label ??
  zone.replaceAll('_', ' ').split('/').join(', ')

/** The United States first, then each country by name. A zone that someone has and the list lacks comes before all. */
export function zoneChoices(own: string): Zone[] {
  const zones = [...UNITED_STATES, ...countryZones]
  if (zones.some(({ value }) => value === own)) return zones
  return [{ value: own, label: zoneLabel(own) }, ...zones]
}
