import type { FailureCode } from '#core'
import { type Button, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import type { Scene } from '../turn.ts'
import { type FailureOf, insteadRow, notDone, supportButton, type Ways, type Wording, type Wordings } from './ways.ts'

type LimitCode = Extract<FailureCode, 'limit_single' | 'limit_daily' | 'limit_monthly' | 'cooling_off'>

// More than these nobody confirms one by one.
const SPLIT_MAX = 10

/** Why so much does not go out (S46, S47): the limit, and the level that would allow it. */
export const limitWordings: Wordings<LimitCode> = {
  limit_single(scene, { limit, asked, level }, ways) {
    const { words } = scene
    const { instead, split } = ways
    const count = Number((asked.minor + limit.minor - 1n) / limit.minor)
    const numbers = { not: notDone(scene, ways), limit: words.money(limit), asked: words.money(asked) }
    return {
      text: join([words.t('failure-limit-single', numbers), levelLine(words, level)]),
      buttons: [
        insteadRow(scene, limit, ways),
        split && count <= SPLIT_MAX ? [split(words.label('failure-split-button', { count }), limit)] : [],
        // A price cannot be made smaller: there only a higher limit helps.
        level !== null || !instead ? [raiseButton(words, level)] : [],
        [open(words.label('limits-button'), 'limits')],
      ],
    }
  },
  limit_daily: (scene, failure, ways) => usedUp(scene, failure, ways),
  limit_monthly: (scene, failure, ways) => usedUp(scene, failure, ways),
  cooling_off(scene, { left, until }, ways) {
    const { words } = scene
    const numbers = { not: notDone(scene, ways), until: words.dateTime(until) }
    const text =
      left.minor > 0n
        ? words.t('failure-cooling-off', { ...numbers, left: words.money(left) })
        : words.t('failure-cooling-off-nothing', numbers)
    const smaller = left.minor > 0n ? insteadRow(scene, left, ways) : []
    return { text, buttons: [smaller, [supportButton(scene, 'cooling_off')]] }
  },
}

/** What is left of the day's or the month's limit, when it starts over, and the level that would allow more. */
function usedUp(scene: Scene, failure: FailureOf<'limit_daily' | 'limit_monthly'>, ways: Ways): Wording {
  const { words } = scene
  const { code, limit, used, left, resetsAt, level } = failure
  const key = code === 'limit_daily' ? 'failure-limit-daily' : 'failure-limit-monthly'
  const numbers = { not: notDone(scene, ways), limit: words.money(limit), resetsAt: words.dateTime(resetsAt) }
  const text =
    left.minor === 0n
      ? words.t(`${key}-nothing`, numbers)
      : words.t(key, { ...numbers, used: words.money(used), left: words.money(left) })
  return {
    text: join([text, levelLine(words, level)]),
    buttons: [
      left.minor > 0n ? insteadRow(scene, left, ways) : [],
      [raiseButton(words, level)],
      [open(words.label('limits-button'), 'limits')],
    ],
  }
}

const levelLine = (words: Scene['words'], level: number | null): Html | null =>
  level === null ? null : words.t('failure-limit-level', { level: String(level) })

/** The way to a higher limit: by verification, where a level allows it; else support decides. */
const raiseButton = (words: Scene['words'], level: number | null): Button =>
  level === null
    ? open(words.label('limits-raise-button'), 'raise-limit')
    : open(words.label('failure-verify-button'), 'identity')
