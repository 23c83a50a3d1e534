import type { SecurityView } from '#core'
import { type Html, html, join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

const DAY = 86_400_000
/** A password older than this is worth a new one; nothing forces it (S14). */
const OLD_DAYS = 365
/** With fewer than these left, it is time for new recovery codes. */
const FEW_CODES = 3

/** One thing that protects the account: there or missing, and what is said of it. */
type Point = { there: boolean; says: Html }

/** S66: what protects the account, point by point, and how many of the points are there. */
export function checkUp(scene: Pick<Scene, 'words' | 'clock'>, security: SecurityView): { score: Html; list: Html } {
  const points = pointsOf(scene, security)
  const there = points.filter((point) => point.there).length
  return {
    score: scene.words.t('security-score', { there, all: points.length }),
    list: join(points.map(({ there: is, says }) => html`${is ? '✓' : '○'} ${says}`)),
  }
}

function pointsOf({ words, clock }: Pick<Scene, 'words' | 'clock'>, security: SecurityView): Point[] {
  const { hasPin, passwordSetAt, secondFactorAt, recoveryLeft, phrase, chatLock } = security
  const days = passwordSetAt && Math.max(0, Math.floor((clock().getTime() - passwordSetAt.getTime()) / DAY))
  const point = (key: string, there: boolean, args = {}): Point => ({
    there,
    says: words.t(`security-${key}-${there ? 'there' : 'missing'}`, args),
  })
  return [
    point('pin', hasPin),
    days === null
      ? { there: false, says: words.t('security-password-none') }
      : point('password', days < OLD_DAYS, { days }),
    point('second-factor', secondFactorAt !== null),
    // They come with the second factor: without one nobody has any, and no button makes some.
    secondFactorAt
      ? point('recovery', recoveryLeft >= FEW_CODES, { left: recoveryLeft })
      : { there: false, says: words.t('security-recovery-later') },
    point('phrase', phrase !== null, { phrase: phrase ?? '' }),
    point('lock', chatLock),
  ]
}
