/** The product's mark: a bridge from one bank to the other, over two stones. */
export function Mark({ className = 'size-8' }: { className?: string }) {
  return (
    <svg viewBox="0 0 40 32" aria-hidden="true" className={className}>
      <path
        d="M3 20.5C9.5 9.8 30.5 9.8 37 20.5"
        fill="none"
        stroke="var(--accent)"
        strokeWidth="3.2"
        strokeLinecap="round"
      />
      <path
        d="M11.3 14.500v5.200M20 12.300v6M28.7 14.500v5.2"
        stroke="var(--accent)"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <path
        d="M8.8 25.700c.3-1.9 2.6-2.7 5-2.5 2.3.2 4.5 1.1 4.4 2.8-.1 1.6-2.4 2.2-4.9 2.1-2.5-.1-4.7-.9-4.5-2.400Z"
        fill="var(--stone-seen)"
      />
      <path
        d="M22.4 26.200c-.1-1.8 2-2.9 4.3-2.8 2.3.1 4.3 1 4.3 2.600s-2.2 2.3-4.4 2.300c-2.2 0-4.1-.6-4.2-2.100Z"
        fill="var(--lamp)"
      />
    </svg>
  )
}
