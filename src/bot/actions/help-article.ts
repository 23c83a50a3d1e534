import { LIBRARY } from '../../help/index.ts'
import { defineAction } from '../define/action.ts'
import { articleCard } from '../help/article-card.ts'
import { figuresFor } from '../help/figures.ts'

/** One answer, by its name. */
export default defineAction({
  name: 'help-article',
  shows: true,
  async run(turn, { name = '' }) {
    const article = LIBRARY.article(name, turn.words.locale)
    const figures = article && (await figuresFor(turn))
    if (!article || !figures) return turn.open('help')
    await turn.show(articleCard(turn, article, figures))
  },
})
