// Asks how the payment link stands and turns the page to it, until it has come to an end: quickly while somebody
// looks, seldom while nobody does, and ever more seldom while we cannot be reached.
const SECOND = 1000
const QUICK_FOR = 10 * 60 * SECOND
const SELDOM = 60 * SECOND
const ENDS = ['paid', 'expired', 'withdrawn']

const sheet = document.getElementById('checkout')
let misses = 0
let asking = false
let lookedAt = performance.now()
let timer

async function ask() {
  if (asking) return
  asking = true
  clearTimeout(timer)
  try {
    const answer = await fetch(sheet.dataset.ask, { cache: 'no-store', signal: AbortSignal.timeout(10 * SECOND) })
    if (!answer.ok) throw new Error(String(answer.status))
    turnTo(await answer.json())
    misses = 0
  } catch {
    misses += 1
  }
  asking = false
  if (!ENDS.includes(sheet.dataset.standing)) timer = setTimeout(ask, pause())
}

function pause() {
  if (misses > 0) return Math.min(2 * SECOND * 2 ** misses, SELDOM)
  if (document.hidden) return SELDOM / 2
  return performance.now() - lookedAt < QUICK_FOR ? 2 * SECOND : 10 * SECOND
}

function turnTo({ state, paid_at: paidAt }) {
  if (state === sheet.dataset.standing) return
  sheet.dataset.standing = state
  if (paidAt) sayWhen(document.getElementById('paid-at'), new Date(paidAt))
  for (const part of sheet.querySelectorAll('[data-while]'))
    part.hidden = !part.dataset.while.split(' ').includes(state)
  const heading = sheet.querySelector(`[data-while="${state}"] h2`).textContent
  document.getElementById('said').textContent = heading
  document.title = `${heading} · OKPay`
}

// As the server writes it: the day in the page's language, the time in UTC.
function sayWhen(element, at) {
  const { lang } = document.documentElement
  const english = lang === 'en'
  const month = english ? 'short' : 'long'
  const dayOnly = { timeZone: 'UTC', year: 'numeric', month, day: 'numeric' }
  const day = new Intl.DateTimeFormat(english ? 'en-GB' : lang, dayOnly).format(at)
  const time = at.toISOString().slice(11, 16)
  element.dateTime = at.toISOString()
  element.textContent = `${day}${english ? ',' : ''} ${time}\u00a0UTC`
}

function look() {
  if (document.hidden || ENDS.includes(sheet.dataset.standing)) return
  lookedAt = performance.now()
  void ask()
}

document.addEventListener('visibilitychange', look)
addEventListener('pageshow', look)
