import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LOCALES, type Locale, money, type Notice } from '#core'
import { loadRegistries } from '../../../src/bot/define/registry.ts'
import { createTexts } from '../../../src/bot/i18n/texts.ts'
import { noticeCard } from '../../../src/bot/notices/card.ts'
import type { Scene } from '../../../src/bot/turn.ts'
import { loadTexts } from '../../../src/platform/texts.ts'

const texts = createTexts(loadTexts(join(import.meta.dirname, '../../../locales')))
const sceneIn = (locale: Locale) => ({ words: texts.in(locale) }) as Scene
const { actions } = await loadRegistries()

const amount = money(2_500n, 'EUR')
const reference = 'T-7QK2-9FXD'

// [file in src/bot/notices, the notice, what it must say in English, what in Chinese, its first button's action]
const NOTICES: [unit: string, notice: Notice, en: string, zh: string, action: string][] = [
  [
    'notices/money-received',
    { kind: 'money_received', amount, from: 'Ben <b>Kovac', note: 'lunch', reference, available: amount },
    '✅ <b>25.00 EUR received</b> from Ben &lt;b&gt;Kovac',
    '✅ 收到 Ben &lt;b&gt;Kovac 转来的 <b>25.00 欧元</b>',
    'transaction',
  ],
  [
    'notices/topup-credited',
    {
      kind: 'topup_credited',
      rail: 'card',
      fee: money(38n, 'EUR'),
      amount,
      reference,
      available: amount,
      asked: money(3_000n, 'EUR'),
    },
    'You asked for 30.00 EUR.',
    '您申请充值 30.00 欧元',
    'send',
  ],
  [
    'notices/topup-failed',
    { kind: 'topup_failed', rail: 'bank', amount, reference, reason: 'maintenance' },
    'maintenance',
    '维护',
    'topup',
  ],
  [
    'notices/topup-in-review',
    { kind: 'topup_in_review', received: amount, asked: money(3_000n, 'EUR'), reference },
    '<b>25.00 EUR</b> has arrived for your top-up of 30.00 EUR',
    '收到 <b>25.00 欧元</b>，与您申请充值的 30.00 欧元 不一致',
    'support',
  ],
  [
    'notices/topup-returned',
    { kind: 'topup_returned', rail: 'bank', amount, reference, reason: null },
    'was returned to the bank it came from',
    '已退回付款银行',
    'topup',
  ],
  [
    'notices/topup-returned',
    { kind: 'topup_returned', rail: 'card', amount, reference, reason: null },
    'was returned to the card it was paid with',
    '已退回付款的银行卡',
    'topup',
  ],
  [
    'notices/topup-expired',
    { kind: 'topup_expired', rail: 'bank', amount, reference },
    'has expired: nothing arrived in time',
    '已过期，未在期限内到账',
    'topup',
  ],
  [
    'notices/topup-expired',
    { kind: 'topup_expired', rail: 'card', amount, reference },
    'has expired: it was not paid in time',
    '已过期，未在期限内付款',
    'topup',
  ],
  ['notices/password-ready', { kind: 'password_ready' }, 'Your password is set', '登录密码已设置', 'home'],
  ['notices/email-verified', { kind: 'email_verified' }, 'email address is confirmed', '邮箱已验证', 'home'],
  ['notices/account-unfrozen', { kind: 'account_unfrozen' }, 'You can send money again', '可以正常转账', 'send'],
  [
    'notices/ticket-answered',
    { kind: 'ticket_answered', number: 1042, text: 'It is on its way.' },
    'request no. 1042</b>\nIt is on its way.',
    '工单（1042 号）</b>\nIt is on its way.',
    'support',
  ],
  [
    'notices/ticket-opened',
    { kind: 'ticket_opened', number: 1042, from: 'Anna', text: 'Where is my money?' },
    'request no. 1042</b> from Anna\nWhere is my money?',
    '客服工单 1042 号</b> · Anna\nWhere is my money?',
    'ticket',
  ],
  [
    'notices/suspense-opened',
    { kind: 'suspense_opened', amount, reference, cause: 'unknown_reference' },
    '<b>25.00 EUR</b> of unmatched money',
    '待认领款项 <b>25.00 欧元</b>',
    'home',
  ],
]

describe('notices/card has every kind of notice', () => {
  test.each(NOTICES)(
    '%s says it in both languages, with a button that leads somewhere',
    (_unit, notice, en, zh, action) => {
      expect(noticeCard(sceneIn('en'), notice).text.markup).toContain(en)
      expect(noticeCard(sceneIn('zh-CN'), notice).text.markup).toContain(zh)
      for (const locale of LOCALES) {
        const opened = (noticeCard(sceneIn(locale), notice).buttons ?? [])
          .flat()
          .flatMap((button) => (button.kind === 'open' ? [button.action] : []))
        expect(opened[0]).toBe(action)
        expect(opened.filter((name) => !actions.has(name))).toEqual([])
      }
    },
  )
})
