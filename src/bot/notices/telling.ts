import type { NoticeView, Told } from '#core'
import { type Card, open } from '../card/card.ts'
import { Html, html, join } from '../card/html.ts'
import type { Scene } from '../turn.ts'
import { noticeCard } from './card.ts'

/** What is older than this is told with its time: an amount in it was true then. */
const NEWS_MS = 10 * 60_000

/** One message: a notice in full, or a run of them in a line each. */
export function tellingCard(scene: Scene, view: NoticeView): Card {
  if (view.also.length > 0) return digestCard(scene, [view, ...view.also], view.locked)
  const card = noticeCard(scene, view.notice, view.locked)
  if (scene.clock().getTime() - view.at.getTime() < NEWS_MS) return card
  return { ...card, text: join([card.text, scene.words.t('notice-as-of', { at: scene.words.dateTime(view.at) })]) }
}

/** Many at once, in the order they happened, under the days on which they did. The history has the rest. */
function digestCard(scene: Scene, told: readonly Told[], locked: boolean): Card {
  const { words } = scene
  let day = ''
  const lines = told.flatMap(({ notice, at }) => {
    const line = html`${words.time(at)} ${firstLine(noticeCard(scene, notice, locked).text)}`
    const before = day
    day = words.date(at)
    return day === before ? [line] : [new Html(''), html`${day}`, line]
  })
  return {
    text: join([words.t('notice-digest', { count: told.length }), join(lines)]),
    buttons: [[open(words.label('notice-history-button'), 'history'), open(words.label('home-button'), 'home')]],
  }
}

/** A card's first line says what happened, with the amount; no text of ours has a tag that spans lines. */
const firstLine = (text: Html): Html => new Html(text.markup.split('\n')[0] ?? '')
