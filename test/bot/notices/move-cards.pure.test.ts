import { describe } from 'vitest'
import { type NoticeRow, saysInBoth } from '../../support/notice-cards.ts'

const ROWS: NoticeRow[] = [
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
]

describe('notices/card: what a person is told of a wallet that moves to another chat', () => saysInBoth(ROWS))
