import { ReachBars } from '~/ui/charts/reach-bars'
import { EmptyState, Notice } from '~/ui/page'
import type { PublishedReach, PublishedShare } from '../contract'

/** The number a bar may have; null where the rules for small numbers allow words only. */
const shareOf = (share: PublishedShare): number | null => {
  if (share.kind === 'exact' || share.kind === 'rounded') return share.share
  return share.kind === 'band' ? share.from : null
}

/** The agency's transfer funnel: reach, peak and current, never about one person. */
export function TransferFunnel({ funnel }: { funnel: PublishedReach }) {
  const { coaches, pairs, rows } = funnel
  if (rows.every(({ peak }) => peak.kind === 'none'))
    return (
      <EmptyState title="Nothing to show yet">
        When your coaches have finished the first lessons that teach a skill, the way of these
        skills into the job appears here.
      </EmptyState>
    )
  if (!coaches.shown)
    return (
      <Notice title="Too few people to show">
        This agency has {coaches.text} coaches with a skill introduced. With so few, any figure
        would be about somebody in particular, so none is shown: no rate, no bar, no estimate. It
        appears by itself when there are five or more.
      </Notice>
    )
  const tried = rows.find(({ step }) => step === 4)
  const observed = rows.find(({ step }) => step === 5)
  return (
    <ReachBars
      title={`Of the skills introduced, ${tried?.peak.text ?? '—'} were tried on the job and ${observed?.peak.text ?? '—'} were seen there by somebody else`}
      n={`${coaches.text} coaches, ${pairs.text} pairs of a coach and a skill introduced`}
      evidence="Lessons done, plans made and notes written by the coaches; from observed on, what another person saw and signed."
      rows={rows.map(({ peak, current, gap }) => {
        const [high, now, passed] = [shareOf(peak), shareOf(current), shareOf(gap)]
        return high === null || now === null
          ? { suppressed: true as const }
          : { peak: high, current: now, ...(passed === null ? {} : { gap: passed }) }
      })}
    />
  )
}
