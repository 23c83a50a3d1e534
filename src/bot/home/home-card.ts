import type { BalancesView } from '#core'
import { announced } from '../announcement/lines.ts'
import { type Button, type Card, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import { movedAway } from '../security/moved-away.ts'
import type { Scene, Turn } from '../turn.ts'

type Home = Scene & Pick<Turn, 'chat'>

/** Where everything starts: what is there, what needs attention, and at most eight buttons. */
export async function homeCard(scene: Home): Promise<Card> {
  if (!scene.chat.user) return welcomeCard(scene)
  const { words, chat, core, actor } = scene
  const [balances, told] = await Promise.all([core.getBalances({ actor }), announced(scene)])
  if (!balances.ok) return failureCard(scene, balances.failure)
  const greeting = words.t('home-greeting', { name: chat.user?.name ?? chat.firstName })
  const id = words.t('home-okpay-id', { okpayId: chat.user?.okpayId ?? '' })
  return {
    text: join(
      [join([greeting, id]), balanceLines(scene, balances.value), attention(scene, balances.value), told],
      '\n\n',
    ),
    buttons: customerRows(scene),
  }
}

function balanceLines({ words }: Scene, { home, balances, worth }: BalancesView): Html {
  const shown = balances.filter(({ currency, total }) => currency === home || total.minor !== 0n)
  const first = shown.toSorted((one, other) => Number(other.currency === home) - Number(one.currency === home))
  const lines = first.map(({ available, onHold }) =>
    onHold.minor === 0n
      ? words.t('home-balance', { available: words.money(available) })
      : words.t('home-balance-held', { available: words.money(available), onHold: words.money(onHold) }),
  )
  const all = worth && words.t('balance-worth', { total: words.money(worth.total), at: words.dateTime(worth.at) })
  return join([...lines, all])
}

function attention({ words, chat }: Home, { pendingTopUps }: BalancesView): Html | null {
  const frozen = chat.user?.state === 'frozen_by_user' && words.t('home-frozen')
  const restricted = chat.user?.state === 'restricted' && words.t('home-restricted')
  const pending = pendingTopUps > 0 && words.t('home-pending', { count: pendingTopUps })
  return frozen || restricted || pending ? join([frozen, restricted, pending]) : null
}

function customerRows({ words, chat }: Home): Button[][] {
  const to = (action: string) => open(words.label(`home-${action}-button`), action)
  const isStaff = chat.may.includes('queue.see')
  const aboutThis = open(words.label('home-support-button'), 'support', { about: 'account_restricted' }, 'primary')
  // While nothing goes out, the way back takes the place of the ways out.
  const first = { active: [to('send'), to('pay')], frozen_by_user: [to('unfreeze')], restricted: [aboutThis] }
  const state = chat.user?.state ?? 'active'
  return [
    first[state],
    state === 'active'
      ? []
      : [open(words.label(state === 'restricted' ? 'holds-why-button' : 'holds-button'), 'holds')],
    // The way out stays where it is whatever the account's state: the card behind it says what is possible.
    [to('topup'), to('withdraw')],
    [to('history'), isStaff ? to('queue') : to('merchant')],
    // Help leads to support, too.
    [to('security'), to('help')],
  ]
}

/** For somebody without an account: what this is, and the way in. */
function welcomeCard(scene: Home): Card {
  const { words, chat, moved } = scene
  const to = (action: string) => open(words.label(`welcome-${action}-button`), action)
  const enter = chat.registering
    ? open(words.label('register-continue-button'), 'register', {}, 'primary')
    : open(words.label('welcome-register-button'), 'register', {}, 'primary')
  const staff = chat.may.includes('queue.see') ? [[open(words.label('home-queue-button'), 'queue')]] : []
  const welcome = words.t(chat.registering ? 'welcome-registering' : 'welcome', { name: chat.firstName })
  const away = moved && movedAway(scene, moved)
  return {
    text: join([away?.text, welcome], '\n\n'),
    buttons: [
      ...(away ? [[away.stop]] : []),
      ...staff,
      [enter],
      [open(words.label('welcome-come-back-button'), 'come-back')],
      [to('look')],
      [to('language'), to('help')],
    ],
  }
}
