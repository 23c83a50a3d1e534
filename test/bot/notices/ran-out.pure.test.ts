import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LOCALES, type Locale, type Notice } from '#core'
import { loadRegistries } from '../../../src/bot/define/registry.ts'
import { createTexts } from '../../../src/bot/i18n/texts.ts'
import { noticeCard } from '../../../src/bot/notices/card.ts'
import type { Scene } from '../../../src/bot/turn.ts'
import { loadTexts } from '../../../src/platform/texts.ts'

const texts = createTexts(loadTexts(join(import.meta.dirname, '../../../locales')))
const sceneIn = (locale: Locale) => ({ words: texts.in(locale), phrase: null }) as Scene
const { actions } = await loadRegistries()
const until = new Date('2026-11-25T14:02:00Z')

// Whoever asked for a way back into an account, and heard nothing until its time was over: notices/rebind-alarm,
// notices/rebind-progress and notices/mailbox-progress.
const RAN_OUT: [what: string, notice: Notice, en: string, zh: string, begins: string][] = [
  [
    'the chat a wallet stays in',
    { kind: 'rebind_alarm', id: 'r1', stage: 'undecided', here: false, until },
    'Nothing has moved',
    '没有换绑',
    'change-password',
  ],
  [
    'the chat whose factor was lost',
    { kind: 'rebind_alarm', id: 'r1', stage: 'undecided', here: true, until },
    'Nothing has changed',
    '没有任何变化',
    'lost-factor',
  ],
  [
    'the chat it was to come into',
    { kind: 'rebind_progress', stage: 'undecided', until },
    'the wallet stays where it is',
    '钱包仍在原处',
    'come-back',
  ],
  ...(['unconfirmed', 'undecided'] as const).map((stage): (typeof RAN_OUT)[number] => [
    `the chat whose mailbox is lost (${stage})`,
    { kind: 'mailbox_progress', id: 'm1', stage, until, frozen: false },
    'Your address stays what it is',
    '邮箱不变',
    'lost-mailbox',
  ]),
]

test.each(RAN_OUT)(
  'REC-06 REC-08 %s reads that it has run out, and how to begin anew',
  (_what, notice, en, zh, begins) => {
    const said = { en: [en, 'has run out'], 'zh-CN': [zh, '申请已过期'] }
    for (const locale of LOCALES) {
      const { text, buttons = [] } = noticeCard(sceneIn(locale), notice)
      for (const part of said[locale]) expect(text.markup).toContain(part)
      const opened = buttons.flat().flatMap((button) => (button.kind === 'open' ? [button.action] : []))
      expect(opened[0]).toBe(begins)
      expect(opened.at(-1)).toBe('support')
      expect(opened.filter((name) => !actions.has(name) || name.startsWith('stop'))).toEqual([])
    }
  },
)

test.each(LOCALES)('REC-08 only a frozen account is said to be frozen (%s)', (locale) => {
  const saying = (frozen: boolean) =>
    noticeCard(sceneIn(locale), { kind: 'mailbox_progress', id: 'm1', stage: 'undecided', until, frozen }).text.markup
  const word = { en: 'still frozen', 'zh-CN': '冻结' }[locale]
  expect(saying(true)).toContain(word)
  expect(saying(false)).not.toContain(word)
})

test.each(LOCALES)(
  'REC-08 REC-05 what goes out once the address is another is said as the account is (%s)',
  (locale) => {
    const told = { kind: 'mailbox_progress', id: 'm1', stage: 'done', until } as const
    const small = { en: 'Only small payments go out until', 'zh-CN': '前只能小额转出' }[locale]
    const nothing = { en: 'nothing goes out', 'zh-CN': '无法转出' }[locale]
    const markup = (state: { frozen: boolean; restricted?: true }) =>
      noticeCard(sceneIn(locale), { ...told, ...state }).text.markup
    expect(markup({ frozen: false })).toContain(small)
    expect(markup({ frozen: false })).not.toContain(nothing)
    expect(markup({ frozen: true })).toContain(nothing)
    expect(markup({ frozen: false, restricted: true })).toContain(nothing)
    expect(markup({ frozen: false, restricted: true })).not.toContain(small)
  },
)

test.each(LOCALES)('REC-08 who cannot ask again now is not told to: what is to be settled first is (%s)', (locale) => {
  const told = { kind: 'mailbox_progress', id: 'm1', stage: 'ended', until, frozen: false } as const
  const card = (how: { restricted?: true; away?: true; other?: true; why: 'restricted' | 'moved' | 'taken' }) =>
    noticeCard(sceneIn(locale), { ...told, ...how })
  const opened = (how: Parameters<typeof card>[0]) =>
    (card(how).buttons ?? []).flat().flatMap((button) => (button.kind === 'open' ? [button.action] : []))
  expect(opened({ why: 'restricted', restricted: true })).toEqual(['holds', 'support'])
  expect(opened({ why: 'moved', away: true, other: true })).toEqual(['support'])
  expect(opened({ why: 'taken' })).toEqual(['lost-mailbox', 'support'])
  const texts = (['restricted', 'moved', 'taken'] as const).map((why) => card({ why }).text.markup)
  expect(new Set(texts).size).toBe(3)
})

test.each(LOCALES)(
  'REC-08 a case that waits for a move to be stopped says by when; it goes on, and is stopped, with a tap (%s)',
  (locale) => {
    const card = (stage: 'moved' | 'resumed' | 'kept') =>
      noticeCard(sceneIn(locale), { kind: 'mailbox_progress', id: 'm1', stage, until, frozen: true })
    const opened = ({ buttons = [] }: ReturnType<typeof card>) =>
      buttons.flat().flatMap((button) => (button.kind === 'open' ? [button.action] : []))
    // What stops the move is on the alarm beside it.
    expect(opened(card('moved'))).toEqual(['support'])
    expect(opened(card('resumed'))).toEqual(['stop-mailbox', 'support'])
    expect(opened(card('kept'))).toEqual(['stop-mailbox', 'support'])
    const at = sceneIn(locale).words.dateTime(until)
    for (const stage of ['moved', 'kept'] as const) expect(card(stage).text.markup).toContain(at)
  },
)

test.each(LOCALES)(
  'REC-08 where the account has left the chat, its way on from an ended case is to come back (%s)',
  (locale) => {
    const opened = (away: { away?: true }) =>
      (
        noticeCard(sceneIn(locale), {
          kind: 'mailbox_progress',
          id: 'm1',
          stage: 'ended',
          until,
          frozen: false,
          ...away,
        }).buttons ?? []
      )
        .flat()
        .flatMap((button) => (button.kind === 'open' ? [button.action] : []))
    expect(opened({ away: true })).toEqual(['come-back', 'support'])
    expect(opened({})).toEqual(['lost-mailbox', 'support'])
  },
)
