import { expect, test } from 'vitest'
import { LOCALES, type MailTemplate } from '#core'
import { writeMail } from '../../../src/http/mails/write.ts'
import { loadTexts } from '../../../src/platform/texts.ts'

const texts = loadTexts(new URL('../../../locales', import.meta.url).pathname, {
  flows: ['mail', 'device', 'closing', 'support'],
})
const TOKEN = 'c_WGT_9SlDc2ld-qSrn86FqUonM4yJLUq5vwqIsfhP8'
const AT = '2026-11-25T14:02:00.000Z'
// Every mail there is: one that is forgotten here does not compile.
const TEMPLATES = Object.keys({
  email_verify: true,
  email_taken: true,
  recovery_wrong_chat: true,
  password_reset: true,
  password_void: true,
  password_changed: true,
  password_renewed: true,
  logged_in: true,
  tries_exceeded: true,
  password_known: true,
  pin_locked: true,
  pin_changed: true,
  pin_reset: true,
  pin_locked_page: true,
  code_locked_page: true,
  second_factor_on: true,
  second_factor_off: true,
  second_factor_moved: true,
  second_factor_renewed: true,
  second_factor_undone: true,
  second_factor_codes_undone: true,
  recovery_code_used: true,
  codes_wrong: true,
  recovery: true,
  rebind_asked: true,
  rebind_approved: true,
  rebind_moved: true,
  rebind_stopped: true,
  lost_factor_asked: true,
  lost_factor_approved: true,
  lost_factor_done: true,
  rebind_undecided: true,
  rebind_unmoved: true,
  lost_factor_undecided: true,
  email_change_asked: true,
  email_confirm: true,
  api_key_made: true,
  payouts_allowed: true,
  connection_granted: true,
  connect_app_address: true,
  email_changed: true,
  email_welcome: true,
  email_kept: true,
  mailbox_confirm: true,
  mailbox_asked: true,
  mailbox_noted: true,
  mailbox_noted_unfrozen: true,
  mailbox_approved: true,
  mailbox_agreed: true,
  mailbox_ended: true,
  mailbox_ended_new: true,
  mailbox_left: true,
  mailbox_done: true,
  mailbox_done_frozen: true,
  mailbox_done_restricted: true,
  mailbox_undecided: true,
  mailbox_undecided_new: true,
  destination_added: true,
  identity_submitted: true,
  identity_approved: true,
  identity_asked: true,
  identity_rejected: true,
  phrase_set: true,
  language_chosen: true,
  allowance_raised: true,
  home_currency_set: true,
  code_threshold_raised: true,
  chat_lock_off: true,
  shop_renamed: true,
  payee_replaced: true,
  team_invited: true,
  payment_suspicious: true,
  payout_suspicious: true,
  payment_waits: true,
  account_frozen: true,
  account_unfrozen: true,
  account_restricted: true,
  account_restricted_also: true,
  account_released: true,
  account_released_frozen: true,
  ticket_crowded: true,
  ticket_received: true,
  ticket_answered: true,
  ticket_unknown: true,
  account_closed: true,
} satisfies Record<MailTemplate, true>) as MailTemplate[]

/** What any of them may be told. */
const VALUES = {
  ...{ token: TOKEN, at: AT, until: AT, due: AT, level: '1', browser: 'Chrome', system: 'Android' },
  ...{ lastFour: '4242', number: '7', by: 'Lena', words: 'It is on its way.' },
}

const written = (template: MailTemplate, locale: (typeof LOCALES)[number], values: Record<string, string> = {}) =>
  writeMail(texts, 'https://pay.example', { id: 'm1', to: 'anna@example.org', template, locale, values })

test.each(LOCALES)('ATH-10 the mail to confirm an address leads to our page, the token behind the # (%s)', (locale) => {
  const mail = written('email_verify', locale, { token: TOKEN })
  const link = `https://pay.example/verify-email#${TOKEN}`
  expect(mail.to).toBe('anna@example.org')
  expect(mail.text).toContain(link)
  expect(mail.html).toContain(`href="${link}"`)
})

test.each(LOCALES)(
  'REC-05 a mail of a moved authenticator says until when little goes out, where it knows (%s)',
  (locale) => {
    const limited = /only small payments|只能小额转出/
    expect(written('second_factor_moved', locale, { at: AT, until: AT }).text).toMatch(limited)
    expect(written('second_factor_moved', locale, { at: AT }).text).not.toMatch(limited)
  },
)

test.each(LOCALES)(
  'S60 a mail shows the phrase its reader chose, and nothing of it while they have none (%s)',
  (locale) => {
    const mail = written('password_reset', locale, { token: TOKEN, phrase: 'blue <heron>' })
    expect(mail.text).toContain('blue <heron>')
    expect(mail.html).toContain('blue &lt;heron&gt;')
    expect(written('password_reset', locale, { token: TOKEN }).text).not.toMatch(/phrase|防伪短语/)
  },
)

test.each(LOCALES)(
  'REC-07 after a stopped change the mail does not say that the password stays as it is (%s)',
  (locale) => {
    const [stopped, asked] = (['password_void', 'password_reset'] as const).map((template) =>
      written(template, locale, { token: TOKEN }),
    )
    const [stays, gone] = [/stays as it is|不会改变/, /old password no longer works|原登录密码已失效/]
    expect(asked?.text).toMatch(stays)
    expect(stopped?.text).not.toMatch(stays)
    expect(stopped?.text).toMatch(gone)
    expect(stopped?.text).toContain(`https://pay.example/new-password#${TOKEN}`)
  },
)

test.each(LOCALES)(
  'KYC-05 REC-06 REC-07 mails of a move say that a verification under way is withdrawn, or will be (%s)',
  (locale) => {
    const [withdrawn, again] = locale === 'en' ? ['is withdrawn', '/identity'] : ['撤回', '/identity']
    for (const template of ['rebind_moved', 'lost_factor_done', 'rebind_stopped'] as const) {
      const { text } = written(template, locale, VALUES)
      expect(text).toContain(withdrawn)
      expect(text).toContain(again)
    }
    for (const template of ['rebind_approved', 'lost_factor_approved'] as const)
      expect(written(template, locale, VALUES).text).toContain(withdrawn)
    for (const template of ['rebind_undecided', 'rebind_unmoved'] as const)
      expect(written(template, locale, VALUES).text).not.toContain(withdrawn)
  },
)

test('ATH-10 without its token that mail is not written', () => {
  expect(() => written('email_verify', 'en')).toThrow(/without a token/)
})

test.each(TEMPLATES)('ATH-11 %s is said in both languages, in text and in HTML, on one line of subject', (template) => {
  const [english, chinese] = LOCALES.map((locale) => written(template, locale, VALUES))
  expect(english?.subject).not.toBe(chinese?.subject)
  for (const mail of [english, chinese]) {
    expect(mail?.subject).toMatch(/^[^\r\n]{5,70}$/)
    const paragraphs = mail?.text.split('\n\n').filter((text) => !text.startsWith('http') && text !== '—') ?? []
    expect(paragraphs.length).toBeGreaterThan(1)
    for (const paragraph of paragraphs) expect(mail?.html).toContain(paragraph.trim())
  }
  expect(chinese?.text).toMatch(/[\u4e00-\u9fff]/)
})

test('ATH-09 nothing a stranger typed gets into a mail', () => {
  const mail = written('email_taken', 'en', { name: 'Win now at evil.example', token: TOKEN })
  expect(JSON.stringify(mail)).not.toMatch(/evil|c_WGT/)
})

test('the mail loads nothing and links nowhere else', () => {
  const { html } = written('email_verify', 'en', { token: TOKEN })
  expect(html).not.toMatch(/<(?:img|script|link|iframe)|url\(|src=/)
  expect([...html.matchAll(/https?:\/\/[^/"#]+/g)].map(([origin]) => origin)).toEqual(['https://pay.example'])
})

test.each(LOCALES)(
  'REC-01 in %s a mail with a link for a new password says what ends it: not a newer one, but using one',
  (locale) => {
    const [ends, never] =
      locale === 'en' ? ['using one ends the others', 'newest'] : ['使用其中一个后，其余随即失效', '最新的']
    for (const template of ['password_reset', 'password_void', 'mailbox_done', 'mailbox_done_frozen'] as const) {
      const { text } = written(template, locale, { token: TOKEN })
      expect(text, template).toContain(ends)
      expect(text, template).not.toContain(never)
    }
  },
)
