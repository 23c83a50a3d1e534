import { describe } from 'vitest'
import { type NoticeRow, saysInBoth } from '../../support/notice-cards.ts'

const ROWS: NoticeRow[] = [
  ['notices/password-ready', { kind: 'password_ready' }, 'Your password is set', '登录密码已设置', 'home'],
  ['notices/email-verified', { kind: 'email_verified' }, 'email address is confirmed', '邮箱已验证', 'home'],
  ...(['registration', 'email_change', 'lost_mailbox', 'account'] as const).map((of): NoticeRow => {
    const [en, zh, action] = {
      registration: ['There is no mailbox <b>anna@exampel.com</b>', '邮箱 <b>anna@exampel.com</b> 不存在', 'register'],
      email_change: ['Your email stays as it was', '您的邮箱没有更换', 'change-email'],
      lost_mailbox: ['Nothing has changed', '您的账户没有任何变化', 'lost-mailbox'],
      account: ['Our mail to you comes back', '邮件被退回了', 'change-email'],
    }[of] as [string, string, string]
    return ['notices/no-mailbox', { kind: 'no_mailbox', of, email: 'anna@exampel.com' }, en, zh, action]
  }),
  [
    'notices/password-renewed',
    { kind: 'password_renewed', at: new Date('2026-11-25T14:02:00Z') },
    'with the old one. Every other browser is logged out',
    '凭原密码修改',
    'freeze-now',
  ],
  ...(['asked', 'changed', 'kept'] as const).map((stage): NoticeRow => {
    const en = { asked: 'another email address', changed: 'has another email address now', kept: 'keeps its email' }[
      stage
    ]
    const zh = { asked: '申请更换', changed: '邮箱已更换', kept: '账户邮箱仍是原来的邮箱' }[stage]
    const notice = { kind: 'email_change', stage, until: new Date('2026-11-25T14:02:00Z') } as const
    return ['notices/email-change', notice, en, zh, stage === 'kept' ? 'reset' : 'freeze-now']
  }),
  [
    'notices/tries-exceeded',
    { kind: 'tries_exceeded', at: new Date('2026-11-25T14:02:00Z') },
    'Nothing was opened, and you can still log in',
    '对方没有登录成功',
    'change-password',
  ],
  [
    'notices/tries-exceeded of a right password',
    { kind: 'password_known', at: new Date('2026-11-25T14:02:00Z') },
    'Then somebody knows it: change it now',
    '说明有人知道了您的登录密码',
    'change-password',
  ],
  [
    'notices/password-changed',
    { kind: 'password_changed', at: new Date('2026-11-25T14:02:00Z'), until: new Date('2026-11-26T14:02:00Z') },
    'changed on 25 Nov 2026, 14:02 UTC',
    '2026年11月26日 14:02 UTC 前只能小额转出',
    'freeze',
  ],
  [
    'notices/password-changed of a frozen account',
    { kind: 'password_changed', at: new Date(0), until: new Date(1), frozen: true },
    'still frozen: unfreeze it',
    '账户仍处于冻结状态',
    'unfreeze',
  ],
  [
    'notices/pin-changed of a frozen account',
    { kind: 'pin_changed', at: new Date('2026-11-25T14:02:00Z'), frozen: true },
    'Once money can go out again you choose another one',
    '仅在此期间有效',
    'freeze-now',
  ],
  ...(['on', 'off', 'moved', 'renewed'] as const).map(
    (change): NoticeRow => [
      'notices/second-factor-changed',
      { kind: 'second_factor_changed', change, at: new Date('2026-11-25T14:02:00Z') },
      '25 Nov 2026, 14:02 UTC',
      '2026年11月25日 14:02 UTC',
      'security',
    ],
  ),
  ...(['off', 'moved'] as const).map(
    (change): NoticeRow => [
      'notices/second-factor-changed',
      {
        ...{ kind: 'second_factor_changed', change, at: new Date('2026-11-25T14:02:00Z') },
        until: new Date('2026-11-26T14:02:00Z'),
      },
      'For your protection, only small payments go out until 26 Nov 2026, 14:02 UTC.',
      '2026年11月26日 14:02 UTC 前只能小额转出',
      'security',
    ],
  ),
  [
    'notices/second-factor-changed',
    { kind: 'second_factor_changed', change: 'off', at: new Date('2026-11-25T14:02:00Z'), payouts: true },
    'Your shop’s servers pay nobody until two-factor is on again.',
    '重新开启两步验证之前，您的商户服务器无法付款。',
    'security',
  ],
  [
    'notices/recovery-code-used',
    {
      kind: 'recovery_code_used',
      at: new Date('2026-11-25T14:02:00Z'),
      left: 9,
      until: new Date('2026-11-26T14:02:00Z'),
    },
    '9 are left',
    '还剩 9 个',
    'freeze',
  ],
  [
    'notices/code-locked-page',
    { kind: 'code_locked_page', until: new Date('2026-11-25T14:02:00Z') },
    'somebody knows your PIN: end the logins',
    '说明有人知道您的支付密码',
    'security',
  ],
  [
    'notices/codes-wrong',
    { kind: 'codes_wrong', until: new Date('2026-11-25T14:02:00Z') },
    'until 25 Nov 2026, 14:02 UTC',
    '2026年11月25日 14:02 UTC 前资金无法转出',
    'freeze',
  ],
  [
    'notices/logged-in',
    {
      kind: 'logged_in',
      at: new Date('2026-11-25T14:02:00Z'),
      device: { browser: 'Chrome', system: 'Android' },
      sessionId: 'f3a0c9de-2b7e-4c1e-9a53-0d8f6d1c2b4a',
    },
    'Chrome on Android · 25 Nov 2026, 14:02 UTC',
    'Android 上的 Chrome · 2026年11月25日 14:02 UTC',
    'freeze-now',
  ],
]

describe('notices/card: what a person is told of who comes into their account, and with what', () => saysInBoth(ROWS))
