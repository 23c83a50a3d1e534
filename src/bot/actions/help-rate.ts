import { LIBRARY } from '../../help/index.ts'
import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { articleRows } from '../help/article-card.ts'

const NEAR_MAX = 3

/** Whether an answer helped. Where it did not, a person does, and hears which answer that was. */
export default defineAction({
  name: 'help-rate',
  shows: false,
  async run(turn, { name = '', helped }) {
    const { core, actor, words } = turn
    const article = LIBRARY.article(name, words.locale)
    if (!article) return turn.open('help')
    await core.rateAnswer({ actor, article: name, helped: helped === 'yes' })
    const ways = [open(words.label('help-all-button'), 'help'), open(words.label('home-button'), 'home')]
    if (helped === 'yes') return void (await turn.show({ text: words.t('help-helped'), buttons: [ways] }))
    const near = LIBRARY.search(article.title, words.locale).filter((one) => one.name !== name)
    const key = near.length > 0 ? 'help-not-helped-near' : 'help-not-helped'
    await turn.show({
      text: words.t(key),
      buttons: [
        [open(words.label('help-support-button'), 'support', { about: `help_${name}`.slice(0, 64) }, 'primary')],
        ...articleRows(near.slice(0, NEAR_MAX)),
        ways,
      ],
    })
  },
})
