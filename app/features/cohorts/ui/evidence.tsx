/** The section tells what is known about training and coaching, as it is. */
export function Evidence() {
  return (
    <section className="grid gap-x-14 gap-y-6 lg:grid-cols-[3fr_2fr]">
      <div className="flex max-w-reading flex-col gap-4 text-lg">
        <h2 className="text-2xl">What we can promise, and what we cannot</h2>
        <p>
          You may have read that people use 10 percent of what they are trained in, and 80 percent
          with coaching. We looked for where those numbers come from. The 10 goes back to a question
          that someone asked in 1982; for the 80 we found no source. So we promise neither.
        </p>
        <p>
          This is what has been measured: after training in one way of talking with people about
          change, skill rose. Over the next six months it slid back where no one gave feedback or
          coaching, and it held where someone did, with three to four contacts.
        </p>
        <p>
          We cannot promise you a number. We can show you yours: how many of the skills taught were
          tried on the job, seen there by someone else, and still used later. Always with how many
          people that counts, and in words where too few did for a figure to be fair.
        </p>
      </div>
      <aside
        aria-label="Sources"
        className="flex flex-col gap-3 self-end border-l-2 border-line pl-5 text-sm text-muted"
      >
        <p>
          Schwalbe, Oh and Zweben: Sustaining motivational interviewing, a meta-analysis of training
          studies. Addiction 109 (2014). Gain after training d = 0.76; change over six months −0.30
          without, +0.03 with feedback or coaching.
        </p>
        <p>
          Georgenson: The problem of transfer calls for partnership. Training and Development
          Journal 36 (1982).
        </p>
      </aside>
    </section>
  )
}
