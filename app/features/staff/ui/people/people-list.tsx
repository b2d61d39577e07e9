import { paths } from '~/platform/shared/paths'
import { ROLES } from '~/platform/shared/roles'
import { FoundNothing } from '~/ui/lists/find-form'
import { Pager } from '~/ui/lists/pager'
import { SearchForm } from '~/ui/lists/search-form'
import { Link } from '~/ui/navigation'
import { PageHeader, Stack, Table, type TableColumn } from '~/ui/page'
import type { PeopleList as People, PersonInList } from '../../contract/people'
import { InviteRole, type InviteRoleProps } from './invite-role'

const COLUMNS: TableColumn<PersonInList>[] = [
  {
    key: 'name',
    label: 'Person',
    heads: true,
    cell: ({ personId, name }) => (
      <Link to={paths.adminPerson(personId)} className="link inline-block py-1">
        <bdi>{name}</bdi>
      </Link>
    ),
  },
  {
    key: 'email',
    label: 'Email',
    cell: ({ email }) => <span className="wrap-anywhere">{email}</span>,
  },
  {
    key: 'roles',
    label: 'Belongs to',
    cell: ({ roles }) =>
      roles.length === 0 ? (
        <span className="text-muted">Nothing yet</span>
      ) : (
        <ul>
          {roles.map(({ kind, where }) => (
            <li key={`${kind} ${where}`}>
              {ROLES[kind].word}
              {where ? (
                <span className="text-muted">
                  , <bdi>{where}</bdi>
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      ),
  },
]

/** Everyone who is known here, for program staff. */
export function PeopleList({ people, find, ...invite }: People & InviteRoleProps) {
  return (
    <div className="max-w-wide">
      <PageHeader
        back={{ to: paths.admin(), label: 'The program' }}
        title="People"
        lead="Find someone by name, email, or agency. A page shows what they belong to and how signing in goes, never what they write or how they score."
      />
      <Stack>
        <SearchForm
          name="find"
          value={find.search}
          label="Name, email, or agency"
          about="People"
          action={paths.adminPeople()}
        />
        <FoundNothing find={find} />
        {find.total > 0 ? (
          <Table
            caption={find.total === 1 ? '1 person' : `${find.total.toLocaleString('en-US')} people`}
            columns={COLUMNS}
            rows={people}
            rowKey={({ personId }) => personId}
          />
        ) : null}
        <Pager
          page={find.page}
          pages={find.pages}
          to={(page) => paths.adminPeople({ find: find.search, page })}
          label="Pages of people"
        />
        {/* New once someone was invited, so that it is empty again. */}
        <InviteRole key={invite.offers.length} {...invite} />
      </Stack>
    </div>
  )
}
