interface CountsProps {
  free: number
  offered: number
  held: number
  unused: number
  frozen?: number
}

/** How many seats are in which state, in figures and words. What no one can use is not called available. */
export function SeatCounts({ free, offered, held, unused, frozen = 0 }: CountsProps) {
  const parts = [
    { count: held, label: 'in use' },
    { count: offered, label: 'invited' },
    ...(unused === 0 || free > 0 ? [{ count: free, label: 'available' }] : []),
    ...(frozen > 0 ? [{ count: frozen, label: 'on hold' }] : []),
    ...(unused > 0 ? [{ count: unused, label: 'unused, enrollment is over' }] : []),
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
