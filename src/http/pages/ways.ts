import { type Html, html } from '../kit/html.ts'
import type { Call } from '../kit/route.ts'

/** Where somebody can go on. */
export type Way = { label: string; href: string }

type Here = Pick<Call, 'deps' | 'say' | 'locale'>

/** Other ways than the page's button, as quiet links below it. */
export const otherWays = (ways: readonly Way[]): Html | false =>
  ways.length > 0 && html`<p class="ways">${ways.map(({ label, href }) => html`<a href="${href}">${label}</a>`)}</p>`

export const chatWay = ({ deps, say }: Here): Way => ({ label: say('back-to-chat'), href: deps.chatUrl })

/** Support in the chat, which hears what it is about. @param about letters, digits and `_`, as a deep link takes them */
export const supportWay = ({ deps, say }: Here, about: string): Way => ({
  label: say('way-support'),
  href: `${deps.chatUrl}?start=support_${about}`,
})

/** "My mailbox is lost", in the chat: the way that needs no mail. */
export const lostMailboxWay = ({ deps, say }: Here): Way => ({
  label: say('way-lost-mailbox'),
  href: `${deps.chatUrl}?start=lostmailbox`,
})

export const resetWay = ({ say, locale }: Here): Way => ({ label: say('way-forgot'), href: `/reset?lang=${locale}` })

export const loginWay = ({ say, locale }: Here): Way => ({ label: say('way-login'), href: `/login?lang=${locale}` })
