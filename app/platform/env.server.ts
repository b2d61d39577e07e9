import { z } from './shared/zod'

/** Stops the start with one plain message that says what to do. */
export class StartRefused extends Error {
  readonly plain = true
  constructor(message: string) {
    super(message)
    this.name = 'StartRefused'
  }
}

const flag = z.enum(['0', '1', 'true', 'false']).transform((v) => v === '1' || v === 'true')
const blank = (v: unknown) => (v === '' ? undefined : v)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.optional())

const SECRET_LENGTH = 32
/** Characters of the lines at the head of papers. */
const SELLER_MOST = { name: 500, address: 500, taxId: 60, contact: 300 }
/** For how many days the nightly job leaves things alone, where the setting does not say otherwise. */
const KEEP = {
  /** Every version of a text; after them one an hour, after `draftHourlyDays` one a day. */
  draftDays: { setting: 'KEEP_DRAFTS_DAYS', days: 1 },
  draftHourlyDays: { setting: 'KEEP_DRAFTS_HOURLY_DAYS', days: 7 },
  receiptDays: { setting: 'KEEP_RECEIPTS_DAYS', days: 30 },
  /** At least a day: codes are counted over one. */
  codeDays: { setting: 'KEEP_CODES_DAYS', days: 2 },
  sessionDays: { setting: 'KEEP_SESSIONS_DAYS', days: 30 },
  mailDays: { setting: 'KEEP_MAIL_DAYS', days: 90 },
  jobDays: { setting: 'KEEP_JOBS_DAYS', days: 30 },
  webhookDays: { setting: 'KEEP_WEBHOOKS_DAYS', days: 90 },
} as const

/** The names by which `retention.server.ts` asks for the days that the operator may set. */
export type RetentionName = keyof typeof KEEP
type KeepSetting = (typeof KEEP)[RetentionName]['setting']

const KEPT = Object.keys(KEEP) as RetentionName[]
const days = optional(z.coerce.number().int().min(1).max(3650))
/** The same for each of these settings. */
const eachKeep = <T>(value: T) =>
  Object.fromEntries(KEPT.map((kept) => [KEEP[kept].setting, value])) as Record<KeepSetting, T>

const schema = z.object({
  PORT: optional(z.coerce.number().int().min(0).max(65535)),
  HOST: optional(z.string()),
  BASE_URL: optional(z.url({ protocol: /^https?$/ })),
  TRUST_PROXY: optional(z.coerce.number().int().min(0).max(10)),
  DATABASE_URL: optional(z.string().regex(/^postgres(ql)?:\/\//)),
  DATA_DIR: optional(z.string()),
  SESSION_SECRET: optional(z.string().min(SECRET_LENGTH)),
  STRIPE_SECRET_KEY: optional(z.string().regex(/^(sk|rk)_/)),
  STRIPE_WEBHOOK_SECRET: optional(z.string().startsWith('whsec_')),
  STRIPE_API_BASE: optional(z.url()),
  RESEND_API_KEY: optional(z.string().startsWith('re_')),
  RESEND_WEBHOOK_SECRET: optional(z.string().regex(/^whsec_[A-Za-z0-9+/=]{16,}$/)),
  RESEND_BASE_URL: optional(z.url()),
  MAIL_FROM: optional(z.string().includes('@')),
  SELLER: optional(z.string().max(SELLER_MOST.name)),
  SELLER_ADDRESS: optional(z.string().max(SELLER_MOST.address)),
  SELLER_TAX_ID: optional(z.string().max(SELLER_MOST.taxId)),
  SELLER_CONTACT: optional(z.string().max(SELLER_MOST.contact)),
  DEMO: optional(flag),
  LOG_LEVEL: optional(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])),
  WORKER: optional(z.enum(['inline', 'off', 'only'])),
  ...eachKeep(days),
  NODE_ENV: optional(z.enum(['production', 'development', 'test'])),
  /** Set by the boot scripts: what the operator's own NODE_ENV and DATABASE_URL were. */
  FOOTBRIDGE_DEMO: optional(flag),
})

const help: Record<string, string> = {
  ...eachKeep('a whole number of days from 1 to 3650'),
  PORT: 'a port number between 0 and 65535, for example 3000',
  BASE_URL: 'the full address that people type, for example https://learn.example.org',
  TRUST_PROXY: 'how many proxies stand before the app: 0 to 10',
  DATABASE_URL: 'an address such as postgresql://user:password@host:5432/name',
  SESSION_SECRET: `at least ${SECRET_LENGTH} characters; make one with: openssl rand -base64 48`,
  STRIPE_SECRET_KEY: 'the secret key from the Stripe dashboard; it begins with sk_ or rk_',
  STRIPE_API_BASE: 'a full address, for example http://localhost:12111',
  STRIPE_WEBHOOK_SECRET: 'the signing secret of the webhook; it begins with whsec_',
  RESEND_API_KEY: 'the key from the Resend dashboard; it begins with re_',
  RESEND_WEBHOOK_SECRET:
    'the signing secret of the webhook in the Resend dashboard; it begins with whsec_',
  RESEND_BASE_URL: 'a full address, for example http://localhost:12112',
  MAIL_FROM: 'the sender, for example: Footbridge <learn@example.org>',
  SELLER: `the name of who sells the seats, in at most ${SELLER_MOST.name} characters, for example: Footbridge, Inc.`,
  SELLER_ADDRESS: `lines divided by |, in at most ${SELLER_MOST.address} characters, for example: 1 Main Street | Duluth, MN 55802`,
  SELLER_TAX_ID: `a line of at most ${SELLER_MOST.taxId} characters, for example: EIN 12-3456789`,
  SELLER_CONTACT: `lines divided by |, in at most ${SELLER_MOST.contact} characters, for example: billing@example.org | (218) 555-0100`,
  DEMO: '1 or 0',
  LOG_LEVEL: 'one of fatal, error, warn, info, debug, trace, silent',
  WORKER: 'one of inline, off, only',
  NODE_ENV: 'one of production, development, test',
}

function keepOf(env: z.infer<typeof schema>): Record<RetentionName, number> {
  const kept = Object.fromEntries(
    KEPT.map((name) => [name, env[KEEP[name].setting] ?? KEEP[name].days]),
  ) as Record<RetentionName, number>
  return { ...kept, draftHourlyDays: Math.max(kept.draftDays, kept.draftHourlyDays) }
}

const linesOf = (text = '') =>
  text
    .split(/[|\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The first line is the name, also where the setting holds nothing but blanks: no paper is without one. */
function sellerOf(env: z.infer<typeof schema>): string[] {
  const name = linesOf(env.SELLER)
  const more = [env.SELLER_ADDRESS, env.SELLER_TAX_ID, env.SELLER_CONTACT].flatMap(linesOf)
  return [...(name.length > 0 ? name : ['Footbridge']), ...more]
}

export type Settings = ReturnType<typeof readSettings>

/**
 * Reads and checks every setting; throws StartRefused with all that is wrong at once.
 * @param source the environment, given so that tests can hand over their own
 */
export function readSettings(source: Record<string, string | undefined> = process.env) {
  const parsed = schema.safeParse(source)
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))]
    const lines = names.map((name) => `  ${name} must be ${help[name] ?? 'a valid value'}.`)
    throw new StartRefused(`Some settings cannot be used:\n${lines.join('\n')}`)
  }
  const env = parsed.data
  const dev = env.NODE_ENV === 'development'
  const test = env.NODE_ENV === 'test'
  const demo = env.DEMO ?? env.FOOTBRIDGE_DEMO ?? false
  const port = env.PORT ?? 3000
  const host = env.HOST ?? 'localhost'
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  const baseUrl = new URL(
    env.BASE_URL ?? `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`,
  )
  const missing: string[] = []
  if (!demo && !dev && !test) {
    if (!env.SESSION_SECRET) missing.push(`  SESSION_SECRET is required: ${help.SESSION_SECRET}.`)
    if (!env.BASE_URL) missing.push(`  BASE_URL is required: ${help.BASE_URL}.`)
    if (!env.RESEND_API_KEY) missing.push('  RESEND_API_KEY is required, or no one can sign in.')
    if (!env.MAIL_FROM) missing.push(`  MAIL_FROM is required: ${help.MAIL_FROM}.`)
  }
  if (env.STRIPE_SECRET_KEY && !env.STRIPE_WEBHOOK_SECRET)
    missing.push(
      `  STRIPE_WEBHOOK_SECRET is required with STRIPE_SECRET_KEY: ${help.STRIPE_WEBHOOK_SECRET}.`,
    )
  if (missing.length)
    throw new StartRefused(
      `Settings are missing (to try Footbridge without any, start it with DEMO=1):\n${missing.join('\n')}`,
    )
  // In a demo nothing is charged and nothing leaves the house, whatever keys lie about.
  const stripe =
    env.STRIPE_SECRET_KEY && !demo
      ? {
          secretKey: env.STRIPE_SECRET_KEY,
          webhookSecret: env.STRIPE_WEBHOOK_SECRET ?? '',
          apiBase: env.STRIPE_API_BASE ?? null,
        }
      : null
  return {
    dev,
    /** Lessons are compiled from `content/` as it lies there, not read from what the build made of it. */
    contentFromSource: dev || test,
    demo,
    port,
    host,
    baseUrl,
    baseUrlIsDefault: env.BASE_URL === undefined,
    secure: baseUrl.protocol === 'https:',
    trustProxy: env.TRUST_PROXY ?? 0,
    databaseUrl: env.DATABASE_URL ?? null,
    dataDir: env.DATA_DIR ?? '.data',
    sessionSecret: env.SESSION_SECRET ?? null,
    stripe,
    /** Seats are paid for by pressing a button. Never where people really buy: there it is a key or nothing. */
    sandboxPayments: stripe === null && (demo || dev || test),
    resend:
      env.RESEND_API_KEY && !demo
        ? {
            apiKey: env.RESEND_API_KEY,
            /** Null: no one tells which letters came back. */
            webhookSecret: env.RESEND_WEBHOOK_SECRET ?? null,
            baseUrl: env.RESEND_BASE_URL ?? null,
          }
        : null,
    /** Where those who run the site can be written to; null where no one has said so. */
    contact: env.MAIL_FROM ?? null,
    mailFrom: env.MAIL_FROM ?? 'Footbridge <footbridge@localhost.invalid>',
    /** Lines at the head of quotes, invoices and receipts: who sells the seats, where, and whom to ask. */
    seller: sellerOf(env),
    logLevel: env.LOG_LEVEL ?? (test ? ('silent' as const) : ('info' as const)),
    worker: env.WORKER ?? ('inline' as const),
    keep: keepOf(env),
  }
}

let current: Settings | undefined

/** The settings of this process, read once. */
export const settings = (): Settings => {
  current ??= readSettings()
  return current
}
