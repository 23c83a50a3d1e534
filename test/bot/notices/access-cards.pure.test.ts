import { describe, expect, test } from 'vitest'
import { noticeCard } from '../../../src/bot/notices/card.ts'
import { type NoticeRow, saysInBoth, sceneIn } from '../../support/notice-cards.ts'

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
  ...(['asked', 'approved', 'moved'] as const).map((stage): NoticeRow => {
    const [en, zh] = {
      asked: ['nothing has moved yet', '尚未换绑'],
      approved: ['will move', '将于'],
      moved: ['has moved', '已换绑'],
    }[stage] as [string, string]
    const until = new Date('2026-11-25T14:02:00Z')
    return [
      'notices/rebind-alarm',
      { kind: 'rebind_alarm', id: 'r1', stage, here: false, until },
      en,
      zh,
      'stop-rebind',
    ]
  }),
  ...(['asked', 'approved', 'moved'] as const).map((stage): NoticeRow => {
    const en = { asked: 'asks to switch off', approved: 'will be switched off', moved: 'was switched off' }[stage]
    const zh = { asked: '有人申请关闭', approved: '将于', moved: '已按申请关闭' }[stage]
    const until = new Date('2026-11-25T14:02:00Z')
    const notice = { kind: 'rebind_alarm', id: 'r1', stage, here: true, until } as const
    return ['notices/rebind-alarm', notice, en, zh, 'stop-rebind']
  }),
  [
    'notices/rebind-alarm',
    { kind: 'rebind_alarm', id: 'r1', stage: 'stopped', here: false, until: new Date('2026-11-25T14:02:00Z') },
    'Stopped.',
    '已阻止',
    'reset',
  ],
  ...(['asked', 'approved', 'stopped', 'moved'] as const).map((stage): NoticeRow => {
    const [en, zh] = {
      asked: ['72 hours', '72 小时'],
      approved: ['approved', '核实已通过'],
      stopped: ['stopped', '已被阻止'],
      moved: ['in this chat now', '已换绑到这个聊天'],
    }[stage] as [string, string]
    const until = new Date('2026-11-25T14:02:00Z')
    const action = stage === 'moved' ? 'new-pin' : 'support'
    return ['notices/rebind-progress', { kind: 'rebind_progress', stage, until }, en, zh, action]
  }),
  [
    'notices/rebind-alarm',
    { kind: 'rebind_alarm', id: 'r1', stage: 'moved', here: false, until: new Date('2026-11-25'), mailOnly: true },
    'cannot again',
    '不能再次阻止',
    'support',
  ],
  ['notices/recovery-number', { kind: 'recovery_number', number: 47 }, '47', '47', 'come-back'],
  ['notices/rebind-ended', { kind: 'rebind_ended', here: false, why: 'password' }, 'is over', '已失效', 'come-back'],
  [
    'notices/rebind-ended',
    { kind: 'rebind_ended', here: false, why: 'moved' },
    'into another chat',
    '其他聊天',
    'come-back',
  ],
  [
    'notices/rebind-ended',
    { kind: 'rebind_ended', here: false, why: 'again' },
    'asked for again',
    '重新提交',
    'come-back',
  ],
  ['notices/rebind-ended', { kind: 'rebind_ended', here: false, why: 'address' }, 'new address', '新邮箱', 'come-back'],
  ['notices/rebind-ended', { kind: 'rebind_ended', here: false, why: 'stopped' }, 'stopped', '阻止', 'come-back'],
  [
    'notices/rebind-ended',
    { kind: 'rebind_ended', here: false, why: 'registered' },
    'of its own',
    '自己的账户',
    'support',
  ],
  [
    'notices/rebind-ended',
    { kind: 'rebind_ended', here: true, why: 'moved' },
    'into another chat',
    '其他聊天',
    'support',
  ],
  ['notices/rebind-ended', { kind: 'rebind_ended', here: true, why: 'password' }, 'is over', '已失效', 'lost-factor'],
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
    'notices/shop-hired-ended',
    { kind: 'shop_hired_ended', count: 2, why: 'email_kept' },
    'a change of your email was undone',
    '近期加入的 2 名店员已移出商户',
    'team',
  ],
  [
    'notices/shop-hired-ended of who was promoted meanwhile',
    { kind: 'shop_hired_ended', count: 0, cashiers: 1, why: 'stopped' },
    'made a manager meanwhile is a cashier again',
    '在此期间升为店长的 1 名店员已恢复为收银员',
    'team',
  ],
  [
    'notices/shop-hired-ended of who was manager before',
    { kind: 'shop_hired_ended', count: 0, managersBefore: 2, why: 'stopped' },
    '2 who were managers before, and whose role was changed meanwhile, are cashiers now',
    '2 名原店长的角色在此期间被改动，现为收银员',
    'team',
  ],
  [
    'notices/shop-reach-ended',
    { kind: 'shop_reach_ended', apps: 1, addresses: 2, endpoints: 0, secrets: 0, why: 'stopped' },
    'An app that was registered meanwhile is gone.\n2 return addresses that were added to apps meanwhile are gone',
    '在此期间登记的 1 个应用已移除。\n在此期间新增的 2 个应用返回地址已移除',
    'connect-apps',
  ],
  [
    'notices/shop-reach-ended of webhooks',
    { kind: 'shop_reach_ended', apps: 0, addresses: 0, endpoints: 1, secrets: 1, why: 'email_kept' },
    'it is told of your sales no more.\n⚠️ The secret of a webhook was changed meanwhile.',
    '1 个通知地址已移除，不会再收到您的收款通知。\n⚠️ 1 个通知地址的签名密钥在此期间被更换',
    'webhooks',
  ],
  [
    'notices/shop-reach-ended of what is off',
    { kind: 'shop_reach_ended', apps: 0, addresses: 0, endpoints: 0, secrets: 0, off: 2, why: 'stopped' },
    '2 webhooks were switched off meanwhile',
    '2 个通知地址在此期间被停用',
    'webhooks',
  ],
  [
    'notices/shop-reach-ended of what was removed',
    { kind: 'shop_reach_ended', apps: 0, addresses: 0, endpoints: 0, secrets: 0, removed: 1, why: 'email_kept' },
    'A webhook you had was removed meanwhile: your server hears of no payment there.',
    '1 个原有的通知地址在此期间被删除',
    'webhooks',
  ],
  [
    'notices/webhook-off',
    { kind: 'webhook_off', host: 'shop.example', at: new Date('2026-11-25T14:02:00Z') },
    'A webhook of your shop was switched off</b> on 25 Nov 2026, 14:02 UTC: <code>shop.example</code>',
    '商户的通知地址已停用',
    'webhooks',
  ],
  [
    'notices/pin-changed of a frozen account',
    { kind: 'pin_changed', at: new Date('2026-11-25T14:02:00Z'), frozen: true },
    'Once money can go out again you choose another one',
    '仅在此期间有效',
    'freeze-now',
  ],
  [
    'notices/api-keys-ended',
    { kind: 'api_keys_ended', count: 2, why: 'moved' },
    'your wallet moved to another chat',
    '2 个 API 密钥已全部吊销',
    'api-keys',
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
    'notices/codes-wrong of a payment page',
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

test.each([
  ['email_kept', 'email_change'],
  ['stopped', 'rebind'],
] as const)('S51 a team set back by %s begins what is written to support with that', (why, about) => {
  const { buttons = [] } = noticeCard(sceneIn('en'), { kind: 'shop_hired_ended', count: 1, why })
  expect(buttons.flat()).toContainEqual(expect.objectContaining({ action: 'support', payload: { about } }))
})
