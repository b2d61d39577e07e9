/** How many seats are in which state, in figures and words. */
export function SeatCounts(props: { free: number; offered: number; held: number }) {
  const parts = [
    { count: props.held, label: 'in use' },
    { count: props.offered, label: 'offered' },
    { count: props.free, label: 'free' },
  ]
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3">
      {parts.map(({ count, label }) => (
        <div key={label} className="flex flex-col-reverse">
          <dt className="text-sm text-muted">{label}</dt>
          <dd className="text-2xl font-semibold tabular-nums">{count}</dd>
        </div>
      ))}
    </dl>
  )
}
