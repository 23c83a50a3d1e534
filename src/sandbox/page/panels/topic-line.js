/** @import { Group, Topic } from './support.js' */
/** @import { Acts } from '../phones/rich-text.js' */
import { handOf } from '../api.js'
import { el, icon } from '../dom.js'
import { inPageLanguage, t } from '../words.js'

/**
 * Where one of the group writes in a topic, sends a picture, and closes it or opens it again.
 * @param {() => Group | undefined} groupNow
 */
export function topicLine(groupNow) {
  /** @type {Topic | undefined} */
  let topic
  const who = el('select', { name: 'who' })
  const input = el('input', { name: 'text', autocomplete: 'off' })
  const file = el('input', { type: 'file', accept: 'image/*', hidden: true, tabIndex: -1 })
  const clip = el('button', { type: 'button', class: 'quiet', onclick: () => file.click() }, icon('photo'))
  const turn = el('button', { type: 'button', class: 'quiet', onclick: () => void turned() })
  const problem = el('p', { class: 'problem', role: 'alert', hidden: true })
  const answer = el('p', { class: 'hint', role: 'status' })
  const submit = el('button', { type: 'submit', class: 'primary' })
  const asked = el('span', {})
  const form = el(
    'form',
    { class: 'form group-line' },
    el('label', {}, asked, who),
    input,
    el('div', { class: 'topic-acts' }, submit, clip, turn, file),
    answer,
    problem,
  )

  const hand = () => handOf(Number(who.value))
  const here = () => ({ chatId: groupNow()?.id ?? 0, ...(topic?.id && { topicId: topic.id }) })

  /** @param {Promise<unknown>} act */
  async function tried(act) {
    problem.hidden = true
    await act.catch((/** @type {Error} */ error) => {
      problem.textContent = error.message
      problem.hidden = false
    })
  }

  /** @param {string} text */
  const say = (text) => tried(hand().sayInGroup(text, here()))
  const turned = () => tried(hand().turnTopic({ ...here(), closed: !topic?.closed }))

  /** @param {string} label @param {number} messageId */
  const tap = (label, messageId) =>
    tried(
      hand()
        .tapInGroup(label, { chatId: here().chatId, messageId })
        .then(({ toast = '', alert = toast }) => {
          answer.textContent = alert
        }),
    )

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const text = input.value.trim()
    if (text === '') return
    input.value = ''
    void say(text)
  })
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? []
    const caption = input.value.trim()
    file.value = ''
    if (!chosen) return
    input.value = ''
    void tried(hand().photoInGroup(chosen, caption, here()))
  })

  // The form is on the page only while a topic is open: it is written in here, whenever it is shown.
  function words() {
    asked.textContent = t('groupWho')
    submit.textContent = t('send')
    input.placeholder = t('topicHint')
    input.setAttribute('aria-label', t('message'))
    clip.setAttribute('aria-label', t('photo'))
    turn.textContent = t(topic?.closed ? 'topicReopen' : 'topicClose')
  }
  inPageLanguage(words)

  /** @type {Acts} */
  const acts = { bot: () => groupNow()?.bot ?? '', say: (text) => void say(text), start: () => {}, copy: () => {} }
  return {
    form,
    acts,
    tap: (/** @type {string} */ label, /** @type {number} */ messageId) => void tap(label, messageId),
    /** @param {Topic} next */
    show(next) {
      topic = next
      const members = groupNow()?.members ?? []
      if (who.options.length !== members.length) {
        who.replaceChildren(...members.map(({ id, name }) => el('option', { value: String(id) }, name)))
      }
      turn.hidden = next.id === 0
      words()
    },
  }
}
