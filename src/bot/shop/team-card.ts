import { MEMBER_ROLES, type MemberRole, type NewInvitation, type ShopTeamView, type TeamMember } from '#core'
import { type Card, copy, link, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene, Speaking } from '../turn.ts'

/** Who works in one's shop. Each is a button to their card. */
export function teamCard({ words }: Speaking, { shop, members, open: offered }: ShopTeamView): Card {
  const lines = members.map(({ name, role, since }) =>
    words.t('team-line', { name, role: words.label(`team-role-${role}`), at: words.date(since) }),
  )
  const entries = members.map(({ id, name, role }) => [
    open(words.label('team-entry-button', { name, role: words.label(`team-role-${role}`) }), 'team-member', {
      user: id,
    }),
  ])
  const offer = (role: MemberRole) => open(words.label(`team-invite-${role}-button`), 'team-invite', { role })
  return {
    text: join(
      [
        words.t('team-title', { shop }),
        lines.length > 0 ? join(lines) : words.t('team-none'),
        offered > 0 && words.t('team-offered', { count: offered }),
        words.t('team-roles'),
      ],
      '\n\n',
    ),
    buttons: [...entries, MEMBER_ROLES.toReversed().map(offer), [open(words.label('shop-button'), 'merchant')]],
  }
}

/** One of them: what they are, what they could be instead, and the way out. */
export function memberCard({ words }: Speaking, { id, name, role, since }: TeamMember): Card {
  const others = MEMBER_ROLES.filter((other) => other !== role)
  return {
    text: join([
      words.t('team-member', { name, role: words.label(`team-role-${role}`), at: words.date(since) }),
      words.t(`team-may-${role}`),
      words.t('team-dismiss-what'),
    ]),
    buttons: [
      others.map((other) => open(words.label(`team-make-${other}-button`), 'team-role', { user: id, role: other })),
      [open(words.label('team-dismiss-button'), 'team-dismiss', { user: id }, 'danger')],
      [open(words.label('team-button'), 'team')],
    ],
  }
}

/** The way into a shop, to be passed on to one person. */
export function invitationCard(scene: Scene, { shop, role, token, expiresAt }: NewInvitation): Card {
  const { words, botUsername } = scene
  const address = `https://t.me/${botUsername}?start=team_${token}`
  const said = { shop, role: words.label(`team-role-${role}`) }
  const share = new URL('https://t.me/share/url')
  share.searchParams.set('url', address)
  share.searchParams.set('text', words.label('team-share-text', said))
  return {
    text: join([
      words.t('team-invitation', { ...said, until: words.dateTime(expiresAt) }),
      words.t('team-invitation-address', { address }),
    ]),
    buttons: [
      [link(words.label('link-share-button'), share.href), copy(words.label('link-copy-button'), address)],
      [open(words.label('team-button'), 'team')],
    ],
  }
}
