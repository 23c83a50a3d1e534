import { expect, test } from 'vitest'
import { LOCALES, type MailTemplate } from '#core'
import { writeMail } from '../../../src/http/mails/write.ts'
import { loadTexts } from '../../../src/platform/texts.ts'

const texts = loadTexts(new URL('../../../locales', import.meta.url).pathname, { flows: ['mail', 'device'] })
const TOKEN = 'c_WGT_9SlDc2ld-qSrn86FqUonM4yJLUq5vwqIsfhP8'
const AT = '2026-11-25T14:02:00.000Z'
const TEMPLATES: MailTemplate[] = [
  'email_verify',
  'email_taken',
  'password_reset',
  'password_void',
  'password_changed',
  'logged_in',
  'second_factor_on',
  'second_factor_off',
  'second_factor_moved',
  'second_factor_renewed',
  'recovery_code_used',
  'codes_wrong',
  'account_frozen',
  'account_unfrozen',
  'account_restricted',
  'account_released',
  'password_renewed',
  'recovery',
  'recovery_wrong_chat',
  'tries_exceeded',
  'pin_locked',
  'pin_locked_page',
  'rebind_asked',
  'rebind_approved',
  'rebind_moved',
  'rebind_stopped',
  'rebind_undecided',
  'lost_factor_undecided',
  'mailbox_noted',
  'mailbox_undecided',
  'mailbox_undecided_new',
  'lost_factor_asked',
  'lost_factor_approved',
  'lost_factor_done',
  'email_change_asked',
  'email_confirm',
  'email_changed',
  'email_welcome',
  'email_kept',
  'identity_approved',
  'identity_asked',
  'identity_rejected',
  'phrase_set',
  'allowance_raised',
  'code_threshold_raised',
  'api_key_made',
  'payouts_allowed',
  'chat_lock_off',
  'shop_renamed',
  'payee_replaced',
  'team_invited',
]

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

test('ATH-10 without its token that mail is not written', () => {
  expect(() => written('email_verify', 'en')).toThrow(/without a token/)
})

test.each(TEMPLATES)('ATH-11 %s is said in both languages, in text and in HTML, on one line of subject', (template) => {
  const [english, chinese] = LOCALES.map((locale) =>
    written(template, locale, { token: TOKEN, at: AT, until: AT, level: '1', browser: 'Chrome', system: 'Android' }),
  )
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
