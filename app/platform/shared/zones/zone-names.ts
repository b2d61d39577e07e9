/** The names that people use for a zone, summer and winter, and the places that go by it. */
const SPOKEN: readonly { short: string; long: string; zones: string }[] = [
  {
    ...{ short: 'ET', long: 'Eastern Time' },
    zones:
      'America/New_York America/Detroit America/Toronto America/Nassau America/Indiana/Indianapolis America/Kentucky/Louisville',
  },
  {
    ...{ short: 'CT', long: 'Central Time' },
    zones: 'America/Chicago America/Winnipeg America/Menominee',
  },
  {
    ...{ short: 'MT', long: 'Mountain Time' },
    zones: 'America/Denver America/Boise America/Edmonton',
  },
  {
    ...{ short: 'PT', long: 'Pacific Time' },
    zones: 'America/Los_Angeles America/Vancouver America/Tijuana',
  },
  { short: 'AT', long: 'Atlantic Time', zones: 'America/Halifax America/Moncton' },
  { short: 'AKT', long: 'Alaska Time', zones: 'America/Anchorage America/Juneau' },
  { short: 'HT', long: 'Hawaii Time', zones: 'Pacific/Honolulu' },
  { short: 'UTC', long: 'UTC', zones: 'UTC Etc/UTC' },
  { short: 'Arizona time', long: 'Arizona Time', zones: 'America/Phoenix' },
]

const named = new Map(
  SPOKEN.flatMap(({ short, long, zones }) =>
    zones.split(' ').map((zone) => [zone, { short, long }] as const),
  ),
)

/**
 * "CT" and "Central Time", or "Tokyo time": always the same words in the browser as on the server. Their own
 * names for zones differ by version ("MT" and "MT (Canada)"), and a page that differs is drawn anew.
 */
export function namesOf(zone: string): { short: string; long: string } {
  const known = named.get(zone)
  if (known) return known
  const place = `${zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')} time`
  return { short: place, long: place }
}
