import type { SecurityView } from '#core'
import { type Button, type Card, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import type { Scene, Turn } from '../turn.ts'
import { checkUp } from './check-up.ts'
import { movedAway } from './moved-away.ts'

type Security = Scene & Pick<Turn, 'chat'>

/** S66: what protects the account and what is missing, what it never asks for (S60), the brake, and one button for each. */
export async function securityCard(scene: Security): Promise<Card> {
  const { words, chat, core, actor } = scene
  const home = open(words.label('home-button'), 'home')
  if (!chat.user) return strangerCard(scene)
  const security = await core.getSecurity({ actor })
  if (!security.ok) return failureCard(scene, security.failure)
  const text = join([standing(scene, security.value), words.t('security-never')], '\n\n')
  if (chat.user.state === 'restricted') return { text, buttons: [...waysOfRestricted(scene, security.value), [home]] }
  return {
    text,
    buttons: [...ways(scene, security.value), [brake(scene), open(words.label('my-data-button'), 'my-data')], [home]],
  }
}

/** For a chat without an account. One whose wallet has moved away brakes here first: its owner was told to write /freeze. */
function strangerCard(scene: Security): Card {
  const { words, moved } = scene
  const away = moved && movedAway(scene, moved)
  const enter = open(words.label('welcome-register-button'), 'register', {}, away ? undefined : 'primary')
  return {
    text: join([words.t('security-none'), away?.text, words.t('security-never')], '\n\n'),
    buttons: [
      ...(away ? [[away.stop]] : []),
      [enter],
      [open(words.label('welcome-come-back-button'), 'come-back')],
      [open(words.label('home-button'), 'home')],
    ],
  }
}

function standing(scene: Security, security: SecurityView): Html {
  const { words, chat } = scene
  const { sessions, coolingUntil, outStoppedUntil, withoutPin, withoutCode } = security
  const { score, list } = checkUp(scene, security)
  const amounts = withoutPin && withoutCode && { pin: words.money(withoutPin.now), code: words.money(withoutCode.now) }
  return join(
    [
      score,
      join([
        chat.user?.state === 'frozen_by_user' && words.t('security-frozen'),
        chat.user?.state === 'restricted' && words.t('home-restricted'),
        coolingUntil && words.t('security-cooling', { until: words.dateTime(coolingUntil) }),
        outStoppedUntil && words.t('security-stopped', { until: words.dateTime(outStoppedUntil) }),
      ]),
      list,
      join([
        amounts && words.t(amountsKey(security), amounts),
        sessions > 0 && words.t('security-sessions', { count: sessions }),
      ]),
    ].filter(({ markup }) => markup !== ''),
    '\n\n',
  )
}

/** Nobody reads "no PIN up to 0.00": where it is always asked for, that is what is said. */
function amountsKey({ withoutPin, withoutCode, secondFactorAt }: SecurityView): string {
  if (secondFactorAt && withoutCode?.now.minor === 0n) return 'security-amounts-code'
  const key = withoutPin?.now.minor === 0n ? 'security-amounts-pin' : 'security-amounts'
  return secondFactorAt ? key : `${key}-codeless`
}

const brake = ({ words, chat }: Security): Button =>
  chat.user?.state === 'frozen_by_user'
    ? open(words.label('security-unfreeze-button'), 'unfreeze', {}, 'primary')
    : open(words.label('security-freeze-button'), 'freeze', {}, 'danger')

/** What an account that we have frozen still does: the rest of `ways` would be refused, or is about payments. */
const WORKS_RESTRICTED = [
  'new-pin',
  'forgot-pin',
  'phrase',
  'change-password',
  'reset',
  'chat-lock',
  'sessions',
  'connections',
]

/** Frozen by us: why, and whatever keeps logins, PIN and chat its owner's meanwhile. */
function waysOfRestricted(scene: Security, security: SecurityView): Button[][] {
  const { words } = scene
  const works = (button: Button) => 'action' in button && WORKS_RESTRICTED.includes(button.action)
  return [
    [open(words.label('home-support-button'), 'support', { about: 'account_restricted' }, 'primary')],
    [open(words.label('holds-why-button'), 'holds')],
    ...ways(scene, security).map((row) => row.filter(works)),
    [open(words.label('my-data-button'), 'my-data')],
  ]
}

function ways(
  { words }: Security,
  { hasPin, passwordSetAt, secondFactorAt, recoveryLeft, phrase, chatLock }: SecurityView,
): Button[][] {
  const way = (key: string, action: string, missing = false) =>
    open(words.label(`security-${key}-button`), action, {}, missing ? 'primary' : undefined)
  const factor = secondFactorAt
    ? [
        way('second-factor', 'second-factor'),
        open(words.label('security-recovery-button', { left: recoveryLeft }), 'second-factor'),
      ]
    : [way('second-factor-on', 'second-factor', true)]
  // Changing one takes the old one.
  const password = passwordSetAt ? way('password', 'change-password') : way('reset', 'reset', true)
  return [
    factor,
    hasPin
      ? [way('pin', 'new-pin'), open(words.label('forgot-pin-button'), 'forgot-pin')]
      : [open(words.label('new-pin-button'), 'forgot-pin', {}, 'primary')],
    [way(phrase === null ? 'phrase-choose' : 'phrase', 'phrase'), password],
    [way(chatLock ? 'locked' : 'lock', 'chat-lock'), way('sessions', 'sessions')],
    [way('allowance', 'allowance'), ...(secondFactorAt ? [way('code-threshold', 'code-threshold')] : [])],
    [way('email', 'change-email'), open(words.label('connections-button'), 'connections')],
  ]
}
