import type { NoticeOf } from '#core'
import { announcementLine } from '../announcement/lines.ts'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** Something is announced: told before anybody runs into it. */
export const announcement = (scene: Scene, { about, texts, at, until }: NoticeOf<'announcement'>): Card => ({
  text: announcementLine(scene, { kind: about, texts, startsAt: at, endsAt: until }),
  buttons: [[open(scene.words.label('status-button'), 'status'), open(scene.words.label('home-button'), 'home')]],
})
