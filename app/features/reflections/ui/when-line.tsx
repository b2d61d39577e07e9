import { Time } from '~/ui/bits'

/** "Mon 3 Aug, 10:42" */
export const WhenLine = ({ at, timeZone }: { at: Date; timeZone: string }) => (
  <Time at={at} zone={timeZone} />
)
