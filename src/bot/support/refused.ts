import type { FailureCode, HoldsView, LimitsView, RiskReason } from '#core'
import { type Button, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import { explainedAt } from '../failure/explained.ts'
import { appealButton } from '../held/appeal-card.ts'
import { restrictionLines } from '../held/holds-card.ts'
import { inKey } from '../i18n/in-key.ts'
import { nextLine } from '../limits/limits-card.ts'
import type { Scene, Seed, Stage } from '../turn.ts'

/** So long what was refused last is what `/support` is taken to be about. */
const REMEMBERED_MS = 30 * 60_000

type Limit = 'limit_single' | 'limit_daily' | 'limit_monthly'
type Told = { why: Html; safe?: 'safe' | 'untouched'; button?: Button }
type Tell = (scene: Scene, rule: string | undefined) => Told | null | Promise<Told | null>

/** Why, in words that need nothing but the code. */
const plainly =
  (code: FailureCode, safe?: Told['safe']): Tell =>
  ({ words }) => ({ why: words.t(`support-why-${inKey(code)}`), ...(safe && { safe }) })

/** What stood in the way a moment ago stands there no more. */
const over = ({ words }: Scene): Told => ({ why: words.t('support-why-over'), safe: 'safe' })

const restricted = (scene: Scene, holds: HoldsView): Told => ({
  why: restrictionLines(scene, holds),
  safe: 'untouched',
  button: appealButton(scene),
})

/** What may be told of a refusal beyond its card, which may be gone: as it stands now. */
const TELLS: Partial<Record<FailureCode, Tell>> = {
  insufficient_balance: plainly('insufficient_balance', 'safe'),
  insufficient_for_fee: plainly('insufficient_for_fee', 'safe'),
  limit_single: (scene) => tellLimit(scene, 'limit_single'),
  limit_daily: (scene) => tellLimit(scene, 'limit_daily'),
  limit_monthly: (scene) => tellLimit(scene, 'limit_monthly'),
  async cooling_off(scene) {
    const limits = await scene.core.getLimits({ actor: scene.actor })
    const until = limits.ok ? limits.value.coolingUntil : null
    if (!until) return over(scene)
    return { why: scene.words.t('support-why-cooling-off', { until: scene.words.dateTime(until) }), safe: 'safe' }
  },
  second_factor_needed: plainly('second_factor_needed', 'safe'),
  destination_new: plainly('destination_new', 'safe'),
  region_not_supported: plainly('region_not_supported', 'safe'),
  payee_unavailable: plainly('payee_unavailable', 'safe'),
  auth_failed: plainly('auth_failed', 'untouched'),
  auth_locked: plainly('auth_locked', 'untouched'),
  risk_refused: ({ words }, rule) =>
    rule === undefined
      ? null
      : {
          why: words.t('support-why-risk-refused', { reason: words.t(`risk-told-${inKey(rule as RiskReason)}`) }),
          safe: 'untouched',
        },
  async account_frozen_by_user(scene) {
    const holds = await scene.core.getHolds({ actor: scene.actor })
    // Frozen by us, too, meanwhile: that comes first, and its lines name both.
    if (holds.ok && holds.value.restrictions.length > 0) return restricted(scene, holds.value)
    if (holds.ok && !holds.value.frozen) return over(scene)
    const button = open(scene.words.label('failure-unfreeze-button'), 'unfreeze', {}, 'primary')
    return { why: scene.words.t('holds-frozen'), safe: 'safe', button }
  },
  async account_restricted(scene) {
    const holds = await scene.core.getHolds({ actor: scene.actor })
    if (!holds.ok) return null
    return holds.value.restrictions.length === 0 ? over(scene) : restricted(scene, holds.value)
  },
}

/** What `/support` begins with: the refusal of a moment ago, where there is something to tell of it. */
export function lastRefused({ session, clock }: Pick<Stage, 'session' | 'clock'>): Seed {
  const last = session.refused
  return last && clock().getTime() - last.at < REMEMBERED_MS ? { about: last.code } : {}
}

/** The rule that refused, while the conversation remembers it. */
export const ruleOf = ({ session }: Pick<Stage, 'session'>, about: string | undefined): string | undefined =>
  session.refused?.code === about ? session.refused?.rule : undefined

/** S51: the reason of a refusal that may be told, and how the account is; null of what is no refusal. */
export async function refusedLines(
  scene: Scene,
  about: string | undefined,
  rule: string | undefined,
): Promise<{ text: Html; buttons: Button[][] } | null> {
  const told = about === undefined ? null : await tell(scene, about, rule)
  if (!told) return null
  const { words } = scene
  const { why, safe, button } = told
  return {
    text: join([why, safe && words.t(`support-${safe}`)]),
    buttons: [...(button ? [[button]] : []), [open(words.label('support-else-button'), 'support')]],
  }
}

/** @param about a code, or whatever somebody typed behind a link to support */
async function tell(scene: Scene, about: string, rule: string | undefined): Promise<Told | null> {
  const code = about as FailureCode
  const told = Object.hasOwn(TELLS, code) ? await TELLS[code]?.(scene, rule) : null
  if (told) return told
  const page = explainedAt(scene, code)
  return page === undefined ? null : { why: scene.words.t('support-why-explained', { page }) }
}

/** The limit as it stands now; nothing of it where the chat is locked. */
async function tellLimit(scene: Scene, code: Limit): Promise<Told> {
  const { words, core, actor } = scene
  const limits = await core.getLimits({ actor })
  const numbers = limits.ok ? limitLines(scene, code, limits.value) : []
  return { why: join([words.t(`support-why-${inKey(code)}`), ...numbers]), safe: 'safe' }
}

function limitLines(scene: Scene, code: Limit, limits: LimitsView): (Html | null)[] {
  const { words } = scene
  const { single, daily, usedToday, leftToday, resetsAt, monthly, usedThisMonth, leftThisMonth, monthResetsAt } = limits
  const lines = {
    limit_single: () => [words.t('limits-single', { single: words.money(single) })],
    limit_daily: () => [
      words.t('limits-daily', {
        daily: words.money(daily),
        used: words.money(usedToday),
        left: words.money(leftToday),
      }),
      words.t('limits-reset', { resetsAt: words.dateTime(resetsAt) }),
    ],
    limit_monthly: () => [
      words.t('limits-monthly', {
        monthly: words.money(monthly),
        used: words.money(usedThisMonth),
        left: words.money(leftThisMonth),
      }),
      words.t('limits-month-reset', { resetsAt: words.dateTime(monthResetsAt) }),
    ],
  }
  return [...lines[code](), nextLine(scene, limits)]
}
