import { describe } from 'vitest'
import { amount, type NoticeRow, reference, saysInBoth } from '../../support/notice-cards.ts'

const ROWS: NoticeRow[] = [
  [
    'notices/recovery-opened',
    { kind: 'recovery_opened', id: 'r1' },
    'Please compare what they state',
    '请核对其提供的信息',
    'recovery',
  ],
  [
    'notices/desk-troubled',
    { kind: 'desk_troubled', why: 'not enough rights' },
    'Telegram says: not enough rights',
    'Telegram 返回：not enough rights',
    'queue',
  ],
  [
    'notices/alarm-told',
    {
      kind: 'alarm_told',
      word: 'lasts',
      name: 'rail',
      subject: 'card',
      facts: { way: 'in', rail: 'card', minutes: 130 },
    },
    '<b>Out of order: top-ups by Card.</b> For 2 hours.',
    '<b>银行卡充值不可用。</b>已持续 2 小时。',
    'queue',
  ],
  [
    'notices/ticket-opened',
    { kind: 'ticket_opened', number: 1042, from: 'Anna', text: 'Where is my money?' },
    'request no. 1042</b> from Anna\nWhere is my money?',
    '客服工单 1042 号</b> · Anna\nWhere is my money?',
    'ticket',
  ],
  [
    'notices/rates-troubled',
    { kind: 'rates_troubled', why: 'jump', jumps: [{ currency: 'USD', was: '1.2', now: '1.4' }] },
    '1 EUR: 1.2 → 1.4 USD',
    '汇率波动过大',
    'home',
  ],
  [
    'notices/lines-unread',
    { kind: 'lines_unread', count: 2 },
    '<b>2 lines of bank statements do not open.</b>',
    '<b>2 条对账单流水无法解密。</b>',
    'books',
  ],
  [
    'notices/suspense-opened',
    { kind: 'suspense_opened', amount, reference, cause: 'unknown_reference' },
    '<b>25.00 EUR</b> of unmatched money',
    '待认领款项 <b>25.00 欧元</b>',
    'suspense',
  ],
  [
    'notices/suspense-spared',
    { kind: 'suspense_spared', itemId: 'i1', amount, reference },
    'took back <b>25.00 EUR</b>, one of two equal transfers',
    '收回了其中一笔（<b>25.00 欧元</b>）',
    'suspense-item',
  ],
  [
    'notices/approval-asked',
    { kind: 'approval_asked', id: 'a1', what: 'release_account', by: 'Lena <b>' },
    'Lena &lt;b&gt; needs a second person: <b>Unfreeze an account</b>',
    '提交了复核申请：<b>解冻账户</b>',
    'approval',
  ],
  ...(
    [
      ['approved', 'Max approved: <b>Return money to its sender</b>', 'Max 已通过'],
      ['refused', 'Max refused', 'Max 已驳回'],
      ['withdrawn', 'Withdrawn', '已撤回'],
      ['expired', 'Nobody decided in time', '无人按时复核'],
      ['void', 'No longer possible', '情况有变'],
    ] as const
  ).map(([outcome, en, zh]): (typeof ROWS)[number] => [
    'notices/approval-decided',
    { kind: 'approval_decided', id: 'a1', what: 'send_back_suspense', outcome, by: 'Max' },
    en,
    zh,
    'approval',
  ]),
  [
    'notices/risk-opened',
    { kind: 'risk_opened', id: 'i1', amount, reason: 'new_chat', outcome: 'hold' },
    'new chat, new payee · on hold for staff',
    '新绑定聊天转给新收款人 · 暂缓待审',
    'risk-item',
  ],
]

describe('notices/card: what staff are told', () => saysInBoth(ROWS))
