import type { AnnouncementView } from '#core'
import { type Html, html } from '../../kit/html.ts'
import { momentText } from '../../kit/moment-text.ts'
import type { Call } from '../../kit/route.ts'

/** S91: what is announced and not over, with its beginning and end. */
export async function announcements(call: Call): Promise<Html | false> {
  const { deps, say } = call
  const found = await deps.core.getAnnouncements({})
  if (!found.ok || found.value.length === 0) return false
  return html`<h2>${say('status-announced')}</h2>${found.value.map((one) => line(call, one))}`
}

const line = ({ say, locale }: Call, { kind, texts, startsAt, endsAt }: AnnouncementView): Html => html`
  <p><b>${say(`announcement-kind-${kind}`)}</b> · ${momentText(startsAt, locale)} – ${momentText(endsAt, locale)}<br>${texts[locale]}</p>`
