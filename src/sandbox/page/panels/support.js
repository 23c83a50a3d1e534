/** @import { Person } from '../api.js' */
/** @import { Post } from './topic-post.js' */
import { get } from '../api.js'
import { el, icon } from '../dom.js'
import { oneAtATime } from '../live.js'
import { inPageLanguage, t } from '../words.js'
import { topicLine } from './topic-line.js'
import { topicPost } from './topic-post.js'

/**
 * @typedef {{ id: number, name: string, closed: boolean }} Topic `id` 0: the general one
 * @typedef {{ id: number, title: string, bot: string, hasBot: boolean, members: Person[], topics: Topic[] | null,
 *   messages: Post[] }} Group
 */

/**
 * The group of those who answer: its topics, one for each request, or the one that is open.
 * @param {HTMLElement} pane
 */
export function supportPanel(pane) {
  /** @type {Group | undefined} */
  let group
  /** @type {number | undefined} */
  let openId
  const line = topicLine(() => group)
  const log = el('ol', { class: 'list group-log' })
  const head = el('div', {})
  const room = el('div', { class: 'topic' }, head, log, line.form)

  const topics = () => [{ id: 0, name: t('topicGeneral'), closed: false }, ...(group?.topics ?? [])]
  /** @param {Topic} topic */
  const postsOf = ({ id }) =>
    (group?.messages ?? []).filter(({ topicId = 0, event, text, photo, document }) => {
      // That somebody came into the group is nothing to read.
      return topicId === id && (event || text || photo || document)
    })

  /** @param {number | undefined} id */
  function open(id) {
    openId = id
    write()
  }

  /** @param {Topic} topic */
  function entry(topic) {
    const posts = postsOf(topic).filter(({ event }) => event !== 'created')
    const count = el('small', {}, topic.closed ? t('topicClosed') : String(posts.length))
    return el(
      'li',
      {},
      el(
        'button',
        { type: 'button', class: 'item', onclick: () => open(topic.id) },
        el('span', { class: 'item-head' }, el('strong', {}, topic.name), count),
        el('span', { class: 'hint' }, (posts.at(-1)?.text ?? '').slice(0, 90)),
      ),
    )
  }

  function write() {
    const topic = topics().find(({ id }) => id === openId)
    if (!group || !topic) {
      const hint = el('p', { class: 'hint' }, t(group ? 'supportIntro' : 'supportNone'))
      const newestFirst = topics().reverse()
      return pane.replaceChildren(hint, el('ul', { class: 'list' }, ...(group ? newestFirst.map(entry) : [])))
    }
    const back = el(
      'button',
      { type: 'button', class: 'quiet small', onclick: () => open(undefined) },
      icon('back'),
      t('topicAll'),
    )
    head.replaceChildren(back, el('h2', {}, topic.name))
    const posts = postsOf(topic)
    const isNewer = posts.length !== log.childElementCount || room.parentElement !== pane
    log.replaceChildren(...posts.map((post) => topicPost(post, line.acts, line.tap)))
    line.show(topic)
    if (room.parentElement !== pane) pane.replaceChildren(room)
    if (isNewer) line.form.scrollIntoView({ block: 'end' })
  }

  const refresh = oneAtATime(async () => {
    /** @type {Group[]} */
    const groups = await get('/api/groups')
    group = groups.find(({ hasBot, topics: those }) => hasBot && those)
    write()
  })
  inPageLanguage(write)
  return { refresh }
}
