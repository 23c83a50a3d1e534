import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LOCALES, type Locale, money, type Notice } from '#core'
import { loadRegistries } from '../../src/bot/define/registry.ts'
import { createTexts } from '../../src/bot/i18n/texts.ts'
import { noticeCard } from '../../src/bot/notices/card.ts'
import type { Scene } from '../../src/bot/turn.ts'
import { loadTexts } from '../../src/platform/texts.ts'

const texts = createTexts(loadTexts(join(import.meta.dirname, '../../locales')))
export const sceneIn = (locale: Locale) => ({ words: texts.in(locale), phrase: null }) as Scene
const { actions } = await loadRegistries()

/** A file in src/bot/notices, the notice, what it must say in English, what in Chinese, its first button's action. */
export type NoticeRow = [unit: string, notice: Notice, en: string, zh: string, action: string]

export const amount = money(2_500n, 'EUR')
export const reference = 'T-7QK2-9FXD'

/** Each notice says its words in both languages, and its first button leads where it should. */
export const saysInBoth = (rows: NoticeRow[]): void =>
  test.each(rows)(
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
