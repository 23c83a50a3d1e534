import { open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { defineDeeplink } from '../define/deeplink.ts'
import { failureCard } from '../failure/card.ts'

/**
 * `?start=team_<token>`: what is offered, and the button that takes it; none for whoever is that there already, or more.
 * Opening it uses nothing up.
 */
export default defineDeeplink({
  name: 'team',
  async run(turn, token) {
    const { core, actor, words } = turn
    const read = await core.readTeamInvitation({ actor, token: token.slice(0, 64) })
    if (!read.ok) return void (await turn.show(failureCard(turn, read.failure, { not: 'done' })))
    const { id, shop, ownerMasked, role, expiresAt, own, already, more } = read.value
    const home = [open(words.label('home-button'), 'home')]
    if (own)
      return void (await turn.show({
        text: words.t('team-join-own'),
        buttons: [[open(words.label('team-button'), 'team')], home],
      }))
    if (already && !more)
      return void (await turn.show({
        text: words.t('team-join-no-more', { shop, role: words.label(`team-role-${already}`) }),
        buttons: [[open(words.label('team-shops-button'), 'shops')], home],
      }))
    await turn.show({
      text: join([
        words.t('team-join', { shop, owner: ownerMasked, role: words.label(`team-role-${role}`) }),
        words.t(`team-may-${role}`),
        already && words.t('team-join-instead', { role: words.label(`team-role-${already}`) }),
        words.t('team-join-until', { until: words.dateTime(expiresAt) }),
      ]),
      buttons: [[open(words.label('team-join-button', { shop }), 'team-join', { id }, 'primary')], home],
    })
  },
})
