/** Every address of the product, built in one place; bookmarks and mails rely on them. */
const seg = encodeURIComponent
type Query = Record<string, string | number | null | undefined>

const query = (values: Query = {}) => {
  const q = new URLSearchParams()
  for (const [key, value] of Object.entries(values))
    if (value !== null && value !== undefined && value !== '') q.set(key, String(value))
  const text = q.toString()
  return text ? `?${text}` : ''
}

/** A preview that shows what is right too. */
const SHOWN = query({ answers: 1 })
const learn = (cohort: string) => `/learn/${seg(cohort)}`

export const paths = {
  home: () => '/',
  /** A page about the site itself: help, accessibility, privacy, terms. */
  sitePage: (page: string) => `/${seg(page)}`,
  cohorts: () => '/cohorts',
  cohort: (cohort: string) => `/cohorts/${seg(cohort)}`,
  sampleLesson: (cohort: string) => `/cohorts/${seg(cohort)}/sample`,
  signIn: (next?: string, q?: Query) => `/sign-in${query({ next, ...q })}`,
  signInCode: (q?: Query) => `/sign-in/code${query(q)}`,
  signInName: (next?: string) => `/sign-in/name${query({ next })}`,
  signOut: (next?: string) => `/sign-out${query({ next })}`,
  /** The link that proves an address which staff entered. */
  confirmAddress: (token: string) => `/confirm-address/${seg(token)}`,
  account: (q?: Query) => `/account${query(q)}`,
  /** A coach moves the seat that they have without an agency. */
  ownMove: (seat: string, q?: Query) => `/account/seats/${seg(seat)}/move${query(q)}`,
  /** Autosave posts here. */
  drafts: () => '/drafts',
  checkout: (cohort: string, seats?: number) => `/checkout/${seg(cohort)}${query({ seats })}`,
  /** One that is paid leads on to its seats. */
  checkoutOrder: (order: string) => `/checkout/order/${seg(order)}`,
  checkoutSandbox: (order: string) => `/checkout/sandbox/${seg(order)}`,
  sandboxInvoice: (order: string) => `/checkout/sandbox/invoice/${seg(order)}`,
  join: (token: string) => `/join/${seg(token)}`,
  waitingList: (cohort: string) => `/cohorts/${seg(cohort)}/waiting-list`,
  joinDecline: (token: string) => `/join/${seg(token)}/decline`,
  learn: (q?: Query) => `/learn${query(q)}`,
  learnCohort: (cohort: string) => learn(cohort),
  module: (cohort: string, module: string) => `${learn(cohort)}/${seg(module)}`,
  /** @param place an id in the lesson's page */
  lesson: (cohort: string, module: string, lesson: string, place?: string | null) =>
    `${learn(cohort)}/${seg(module)}/${seg(lesson)}${place ? `#${place}` : ''}`,
  moduleCheck: (cohort: string, module: string, q?: Query) =>
    `${learn(cohort)}/${seg(module)}/check${query(q)}`,
  /** Answers that waited on a device are posted here. */
  lessonAnswers: (cohort: string, module: string, lesson: string) =>
    `${learn(cohort)}/${seg(module)}/${seg(lesson)}/answers`,
  reflection: (cohort: string, module: string) => `${learn(cohort)}/${seg(module)}/reflection`,
  /** The texts that someone wrote in a cohort that they have left. */
  writings: (cohort: string) => `/writings/${seg(cohort)}`,
  /** A few questions on a module, some time after it. */
  probe: (cohort: string, module: string, q?: Query) =>
    `${learn(cohort)}/probes/${seg(module)}${query(q)}`,
  discussions: (cohort: string, q?: Query) => `${learn(cohort)}/discussions${query(q)}`,
  focus: (cohort: string, q?: Query) => `${learn(cohort)}/focus${query(q)}`,
  thread: (cohort: string, thread: string, q?: Query) =>
    `${learn(cohort)}/discussions/${seg(thread)}${query(q)}`,
  /** Someone's own calendar, which calendar programs read. */
  calendar: (token: string) => `/calendar/${seg(token)}.ics`,
  /** The live sessions of a cohort. */
  sessions: (cohort: string) => `${learn(cohort)}/sessions`,
  sessionsFile: (cohort: string) => `${learn(cohort)}/sessions.ics`,
  /** A post where it stands, on whatever page of its thread. */
  post: (cohort: string, thread: string, post: string) =>
    `${learn(cohort)}/discussions/${seg(thread)}${query({ post })}#post-${post}`,
  search: (cohort: string, q?: Query) => `${learn(cohort)}/search${query(q)}`,
  practice: (q?: Query) => `/practice${query(q)}`,
  /** One skill of one's own: its evidence, what would move it on, what fades. */
  practiceSkill: (skill: string, q?: Query) => `/practice/skills/${seg(skill)}${query(q)}`,
  /** All that happened on the way, day by day. */
  practiceTimeline: (q?: Query) => `/practice/timeline${query(q)}`,
  /** Everything that is held about the reader, and who has viewed it. */
  held: (q?: Query) => `/practice/held${query(q)}`,
  newCommitment: (q?: Query) => `/practice/commitments/new${query(q)}`,
  /** One plan, and how it went; `answer` is the outcome whose button has the focus. */
  commitment: (id: string, q?: Query) => `/practice/commitments/${seg(id)}${query(q)}`,
  /** Field notes that were written without a connection are posted here. */
  notes: () => '/practice/notes',
  /** One field note. */
  note: (id: string, q?: Query) => `/practice/notes/${seg(id)}${query(q)}`,
  newNote: (q?: Query) => `/practice/notes/new${query(q)}`,
  /** Days on which a coach cannot practice. */
  pauses: (q?: Query) => `/practice/pauses${query(q)}`,
  /** A form posts here that a coach would like to meet more often. */
  meetMore: () => '/practice/cadence',
  /** Ten statements about the place of work, once a month. */
  pulse: (q?: Query) => `/practice/pulse${query(q)}`,
  /** A coach's check-in some time after the course; `skill` is the one that is asked about. */
  checkIn: (id: string, q?: Query) => `/practice/check-ins/${seg(id)}${query(q)}`,
  /** The coach's own plan for 180 days; `day` is the one whose form is open. */
  lookPlan: (q?: Query) => `/practice/plan${query(q)}`,
  /** The one question to a coach's line manager, who has no account. */
  managerQuestion: (token: string) => `/check-ins/${seg(token)}`,
  /** Those whom a coach coaches at work, by pseudonym. */
  practitioners: () => '/practice/practitioners',
  practitioner: (id: string, q?: Query) => `/practice/practitioners/${seg(id)}${query(q)}`,
  /** The coach chooses what to look at. */
  observePractitioner: (id: string) => `/practice/practitioners/${seg(id)}/observe`,
  /** Drafts of such observations are saved here; a signature that waited on a device is posted here. */
  practitionerDrafts: () => '/practice/practitioners/drafts',
  practitionerDraft: (id: string) => `/practice/practitioners/drafts/${seg(id)}`,
  practitionerObservation: (id: string) => `/practice/practitioners/observations/${seg(id)}`,
  newObservation: (q?: Query) => `/practice/observations/new${query(q)}`,
  /** Drafts are saved here while they are written; a signature that waited on a device is posted here. */
  observationDrafts: () => '/practice/observations/drafts',
  observationDraft: (id: string) => `/practice/observations/drafts/${seg(id)}`,
  /** All of one's own, as a coach and as an observer. */
  observations: (q?: Query) => `/practice/observations${query(q)}`,
  /** A coach asks another of the cohort to observe them. */
  askPeer: (q?: Query) => `/practice/observations/ask${query(q)}`,
  observation: (id: string) => `/practice/observations/${seg(id)}`,
  /** How one scores beside the reference: one's own standing and reports. */
  calibration: (q?: Query) => `/practice/calibration${query(q)}`,
  calibrationRun: (run: string, q?: Query) => `/practice/calibration/${seg(run)}${query(q)}`,
  facilitate: (q?: Query) => `/facilitate${query(q)}`,
  queue: (q?: Query) => `/facilitate/queue${query(q)}`,
  submission: (id: string, q?: Query) => `/facilitate/submissions/${seg(id)}${query(q)}`,
  facilitateCohort: (cohort: string, q?: Query) => `/facilitate/${seg(cohort)}${query(q)}`,
  /** One coach of a cohort, for its facilitators. */
  cohortPerson: (cohort: string, person: string, q?: Query) =>
    `/facilitate/${seg(cohort)}/people/${seg(person)}${query(q)}`,
  /** How far the skills of a cohort have come, in figures. */
  cohortTransfer: (cohort: string) => `/facilitate/${seg(cohort)}/transfer`,
  /** The field notes that coaches of a cohort share with its facilitators. */
  sharedNotes: (cohort: string, q?: Query) => `/facilitate/${seg(cohort)}/notes${query(q)}`,
  /** The contacts of a cohort: how often each coach is met, and when next. */
  contacts: (cohort: string, q?: Query) => `/facilitate/${seg(cohort)}/contacts${query(q)}`,
  newContact: (cohort: string, q?: Query) => `/facilitate/${seg(cohort)}/contacts/new${query(q)}`,
  /** The live sessions of a cohort, for those who hold them. */
  leadSessions: (cohort: string) => `/facilitate/${seg(cohort)}/sessions`,
  leadSession: (cohort: string, session: string) =>
    `/facilitate/${seg(cohort)}/sessions/${seg(session)}`,
  /** How often one coach is met; `coach` is the enrollment. */
  coachContacts: (cohort: string, coach: string) =>
    `/facilitate/${seg(cohort)}/contacts/${seg(coach)}`,
  /** A form posts here that a wish for support was met. */
  supportTask: (id: string) => `/facilitate/support/${seg(id)}`,
  agency: (q?: Query) => `/agency${query(q)}`,
  agencySeats: (q?: Query) => `/agency/seats${query(q)}`,
  agencySeat: (seat: string) => `/agency/seats/${seg(seat)}`,
  agencyMove: (seat: string, q?: Query) => `/agency/seats/${seg(seat)}/move${query(q)}`,
  agencyInvite: (q?: Query) => `/agency/seats/invite${query(q)}`,
  agencyImport: (id: string, q?: Query) => `/agency/seats/imports/${seg(id)}${query(q)}`,
  /** The lines that were not invited, as a file. */
  agencyImportLeft: (id: string) => `/agency/seats/imports/${seg(id)}/not-invited.csv`,
  agencyOrders: (q?: Query) => `/agency/orders${query(q)}`,
  /** One order: what was bought, what is paid and owed, and its papers. */
  agencyOrder: (order: string) => `/agency/orders/${seg(order)}`,
  /** The seats of an order in a cohort that was canceled or moved: whoever bought them chooses. */
  orderChoice: (order: string, q?: Query) => `/agency/orders/${seg(order)}/choice${query(q)}`,
  /** @param paper invoice, receipt */
  agencyOrderPaper: (order: string, paper: string) => `/agency/orders/${seg(order)}/${paper}.pdf`,
  agencyTransfer: (q?: Query) => `/agency/transfer${query(q)}`,
  agencyTransferFile: (q?: Query) => `/agency/transfer.csv${query(q)}`,
  agencyBrief: (q?: Query) => `/agency/transfer/brief${query(q)}`,
  agencyBriefFile: (q?: Query) => `/agency/transfer/brief.pdf${query(q)}`,
  agencyPeople: (q?: Query) => `/agency/people${query(q)}`,
  /** The log of what the agency's leads did. */
  agencyChanges: (q?: Query) => `/agency/people/changes${query(q)}`,
  /** Barriers that the coaches meet, with someone to own each. */
  agencyBarriers: (q?: Query) => `/agency/barriers${query(q)}`,
  /** The numbers that the agency enters itself. */
  agencyFigures: (q?: Query) => `/agency/figures${query(q)}`,
  admin: (q?: Query) => `/admin${query(q)}`,
  adminCohorts: (q?: Query) => `/admin/cohorts${query(q)}`,
  adminNewCohort: (q?: Query) => `/admin/cohorts/new${query(q)}`,
  /** Staff give seats that cost nothing. */
  adminCancelCohort: (cohort: string) => `/admin/cohorts/${seg(cohort)}/cancel`,
  adminGiveSeats: (cohort: string) => `/admin/cohorts/${seg(cohort)}/seats`,
  adminCohort: (cohort: string) => `/admin/cohorts/${seg(cohort)}`,
  agencyQuote: (quote: string) => `/agency/quotes/${seg(quote)}`,
  agencyQuoteFile: (quote: string) => `/agency/quotes/${seg(quote)}/quote.pdf`,
  adminCodes: (q?: Query) => `/admin/codes${query(q)}`,
  adminPeople: (q?: Query) => `/admin/people${query(q)}`,
  adminPerson: (person: string) => `/admin/people/${seg(person)}`,
  /** Two accounts of one person become one; `with` is an address of the other. */
  adminMerge: (person: string, q?: Query) => `/admin/people/${seg(person)}/merge${query(q)}`,
  adminAudit: (q?: Query) => `/admin/audit${query(q)}`,
  adminAuditFile: (q?: Query) => `/admin/audit.csv${query(q)}`,
  adminRevenue: (q?: Query) => `/admin/revenue${query(q)}`,
  adminRevenueFile: () => '/admin/revenue.csv',
  adminMail: (q?: Query) => `/admin/mail${query(q)}`,
  adminJobs: () => '/admin/jobs',
  adminOrders: (q?: Query) => `/admin/orders${query(q)}`,
  adminOrdersFile: (q?: Query) => `/admin/orders.csv${query(q)}`,
  /** Everything about money that staff must look at. */
  adminAlerts: (q?: Query) => `/admin/alerts${query(q)}`,
  adminOrder: (order: string, q?: Query) => `/admin/orders/${seg(order)}${query(q)}`,
  adminContent: (q?: Query) => `/admin/content${query(q)}`,
  /** `document`: a lesson's slug, or check, reflection, discussion, practice. */
  contentPreview: (program: string, module: string, document: string, answers = false) =>
    `/admin/content/${seg(program)}/${seg(module)}/${seg(document)}${answers ? SHOWN : ''}`,
  vignettePreview: (program: string, vignette: string, answers = false) =>
    `/admin/content/${seg(program)}/vignettes/${seg(vignette)}${answers ? SHOWN : ''}`,
  devOutbox: () => '/dev/outbox',
  devMail: (id: string) => `/dev/outbox/${seg(id)}`,
} as const

/** Only our own pages may be returned to after signing in. */
export function safeNext(next: string | null | undefined): string | null {
  if (!next?.startsWith('/') || next.startsWith('//') || next.includes('\\')) return null
  try {
    const url = new URL(next, 'http://self.invalid')
    // "/.//elsewhere" is a path of ours only until it is read again.
    const ours = url.origin === 'http://self.invalid' && !url.pathname.startsWith('//')
    return ours ? url.pathname + url.search : null
  } catch {
    return null
  }
}
