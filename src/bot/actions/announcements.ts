import { announcementLine } from '../announcement/lines.ts'
import { open } from '../card/card.ts'
import { html, join } from '../card/html.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

const SHOWN = 40
const shortened = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text)

/** What is announced and not over: how many have been told, each with its end, and the way to one more. */
export default defineAction({
  name: 'announcements',
  needs: 'announcements.make',
  async run(turn, { end }) {
    const { core, actor, words } = turn
    if (end !== undefined) {
      const ended = await core.endAnnouncement({ actor, id: end })
      if (!ended.ok) return void (await turn.show(failureCard(turn, ended.failure)))
    }
    const listed = await core.listAnnouncements({ actor })
    if (!listed.ok) return void (await turn.show(failureCard(turn, listed.failure)))
    const lines = listed.value.map((one) => {
      const told = words.t(one.toldAllAt ? 'announcement-told-all' : 'announcement-told', {
        told: one.told,
        by: one.by,
      })
      return html`${announcementLine(turn, one)}\n${told}`
    })
    await turn.show({
      text: join([words.t(lines.length > 0 ? 'announcements-title' : 'announcements-none'), ...lines], '\n\n'),
      buttons: [
        ...listed.value.map(({ id, texts }) => [
          open(
            words.label('announcement-end-button', { text: shortened(texts[words.locale]) }),
            'announcements',
            { end: id },
            'danger',
          ),
        ]),
        [open(words.label('announcement-new-button'), 'announce', {}, 'primary')],
        [open(words.label('home-button'), 'home')],
      ],
    })
  },
})
