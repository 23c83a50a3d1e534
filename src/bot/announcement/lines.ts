import type { AnnouncementView, Concern } from '#core'
import { type Html, join } from '../card/html.ts'
import type { Scene, Speaking } from '../turn.ts'

type Announced = Pick<AnnouncementView, 'kind' | 'texts' | 'startsAt' | 'endsAt'>

/** One announcement: what it is, from when until when, and its text in the reader's language. */
export function announcementLine({ words }: Speaking, { kind, texts, startsAt, endsAt }: Announced): Html {
  const sameDay = words.date(startsAt) === words.date(endsAt)
  return words.t('announcement-line', {
    kind: words.label(`announcement-kind-${kind}`),
    from: words.dateTime(startsAt),
    until: sameDay ? words.time(endsAt) : words.dateTime(endsAt),
    text: texts[words.locale],
  })
}

/** S91: what is announced and concerns this, before anybody runs into it; null where nothing is. */
export async function announced(
  scene: Pick<Scene, 'core' | 'words'>,
  about?: readonly Concern[],
): Promise<Html | null> {
  const found = await scene.core.getAnnouncements(about ? { about } : {})
  if (!found.ok || found.value.length === 0) return null
  return join(
    found.value.map((one) => announcementLine(scene, one)),
    '\n',
  )
}
