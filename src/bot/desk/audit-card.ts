import { AUDIT_ACTIONS, type AuditActorView, type AuditPage, RESTRICTION_CATEGORIES } from '#core'
import { periodText } from '../../words/period.ts'
import { type Card, open } from '../card/card.ts'
import { type Html, html, join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { AuditWords } from '../input/audit-words.ts'
import type { Scene } from '../turn.ts'

/** How many lines a page has that did not stop early. */
const FULL = 8

/** A page of the trail: when, who, what, to whom, and why. What is written there nobody can change, this card included. */
export function auditCard(scene: Scene, { lines, of, older }: AuditPage, asked: AuditWords): Card {
  const { words } = scene
  const { from, until } = asked
  // `until` is not included, and is not what people call the last day.
  const last = until && new Date(Date.parse(`${until}T00:00:00Z`) - 1)
  return {
    text: join(
      [
        join([
          words.t('audit-title', { of: of ?? words.label('audit-everything') }),
          from && last && html`${periodText(words.label, words.date(new Date(from)), words.date(last))}`,
        ]),
        lines.length === 0 && older === null ? words.t('audit-none') : null,
        ...lines.map((line) => lineText(scene, line)),
        lines.length < FULL && older !== null ? words.t('audit-goes-on') : null,
      ],
      '\n\n',
    ),
    buttons: [
      [
        open(words.label('audit-newest-button'), 'audit', asked),
        ...(older === null ? [] : [open(words.label('staff-older-button'), 'audit', { ...asked, before: older })]),
      ],
      [open(words.label('home-button'), 'home')],
    ],
    protect: true,
  }
}

function lineText({ words }: Scene, { at, actor, action, object, reason, detail }: AuditPage['lines'][number]): Html {
  return join([
    html`${words.dateTime(at)} · <b>${actorText({ words }, actor)}</b>`,
    html`${done({ words }, action)} · ${object}`,
    detail.length > 0 && html`<i>${detail.map((one) => detailText({ words }, action, one)).join(' · ')}</i>`,
    reason !== null && words.t('audit-reason', { reason }),
  ])
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/

/**
 * What else was noted: moments, what a customer was told and what was asked for in the reader's words, the rest in the
 * trail's own.
 */
function detailText({ words }: Pick<Scene, 'words'>, action: string, noted: string): string {
  const [key = '', ...rest] = noted.split('=')
  const value = rest.join('=')
  const category = RESTRICTION_CATEGORIES.find((one) => key === 'category' && one === value)
  if (category) return words.label('audit-told', { what: words.label(`restriction-${category}`) })
  if (key === 'kind' && action.startsWith('approval.')) return words.label(`approval-what-${inKey(value)}`)
  if (!MOMENT.test(value)) return noted
  const at = words.dateTime(new Date(value))
  return key === 'until' || key === 'since' ? words.label(`audit-${key}`, { at }) : `${key} ${at}`
}

/** What happened, in words. A row of a version that called it otherwise keeps the trail's own. */
const done = ({ words }: Pick<Scene, 'words'>, action: string): Html | string =>
  AUDIT_ACTIONS.has(action) ? words.label(`audit-did-${inKey(action.replace('.', '-'))}`) : html`<code>${action}</code>`

function actorText({ words }: Pick<Scene, 'words'>, actor: AuditActorView): string {
  if (actor.kind === 'staff') return words.label('audit-by-staff', { name: actor.name })
  if (actor.kind === 'pair') return words.label('audit-by-pair', { asked: actor.asked, agreed: actor.agreed })
  if (actor.kind === 'customer') return actor.okpayId
  if (actor.kind === 'system') return words.label('audit-by-system')
  return words.label(`audit-by-${inKey(actor.kind)}`, { id: actor.id })
}
