import type { ReactNode } from 'react'
import { Column, PageHeader, Section, Stack } from '~/ui/page'
import type { ShownSitePage } from '../../contract'
import { Compiled } from '../../parts/form/compiled'

/** A page about the site itself; what the program adds to its text stands before whom to write to. */
export function SitePageView({ page, children }: { page: ShownSitePage; children?: ReactNode }) {
  return (
    <Column width="reading">
      <PageHeader title={page.title} lead={page.summary} />
      <Stack gap="page">
        <Compiled html={page.html} className="prose-lesson" />
        {children}
        <Section title="Write to us">
          <Contact contact={page.contact} />
        </Section>
      </Stack>
    </Column>
  )
}

function Contact({ contact }: Pick<ShownSitePage, 'contact'>) {
  if (!contact)
    return (
      <p>
        “We” are the people who run this site. They have not put an address here. Reply to any email
        that you got from this site, or ask the person who invited you.
      </p>
    )
  const { name, email } = contact
  return (
    <p>
      “We” are the people who run this site. Write to{' '}
      <a href={`mailto:${email}`} className="link wrap-anywhere">
        {email}
      </a>
      <span>
        {name ? ` (${name}), or reply to any of our emails.` : ', or reply to any of our emails.'}
      </span>
    </p>
  )
}
