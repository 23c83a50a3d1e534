import { describe, expect, test } from 'vitest'
import { noticeCard } from '../../../src/bot/notices/card.ts'
import { type NoticeRow, saysInBoth, sceneIn } from '../../support/notice-cards.ts'

const ROWS: NoticeRow[] = [
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
    'notices/api-keys-ended',
    { kind: 'api_keys_ended', count: 2, why: 'moved' },
    'your wallet moved to another chat',
    '2 个 API 密钥已全部吊销',
    'api-keys',
  ],
]

describe('notices/card: what a shop’s owner is told of those who no longer reach it', () => saysInBoth(ROWS))

test.each([
  ['email_kept', 'email_change'],
  ['stopped', 'rebind'],
] as const)('S51 a team set back by %s begins what is written to support with that', (why, about) => {
  const { buttons = [] } = noticeCard(sceneIn('en'), { kind: 'shop_hired_ended', count: 1, why })
  expect(buttons.flat()).toContainEqual(expect.objectContaining({ action: 'support', payload: { about } }))
})
