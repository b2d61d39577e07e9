import type { Breakdown } from '~/features/pricing/contract'
import { formatMoney } from '~/platform/shared/money'

/** Figures stand in one column, so that they can be added up by eye. */
export function PriceLines({ price }: { price: Breakdown }) {
  const { lines, totalMinor, currency } = price
  return (
    <table className="w-full max-w-reading tabular-nums">
      <caption className="sr-only">The price, line by line</caption>
      <tbody>
        {lines.map(({ kind, label, amountMinor }) => (
          <tr key={kind} className="border-line border-b">
            <th scope="row" className="py-2 pr-4 text-left font-normal">
              {label}
            </th>
            <td className="py-2 text-right">{formatMoney(amountMinor, currency)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row" className="py-2 pr-4 text-left font-semibold">
            Total
          </th>
          <td className="py-2 text-right font-semibold">{formatMoney(totalMinor, currency)}</td>
        </tr>
      </tbody>
    </table>
  )
}
