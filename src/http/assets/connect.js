// Asks whether the person has answered in the chat, and then goes back to the app: quickly while somebody looks, seldom
// while nobody does, and ever more seldom while we cannot be reached, which is said.
const SECOND = 1000
const SELDOM = 60 * SECOND
const sheet = document.getElementById('connect')
const GOES_ON = ['granted', 'denied']
let misses = 0
let asking = false
let timer

async function ask() {
  if (asking || sheet.dataset.standing !== 'open') return
  asking = true
  clearTimeout(timer)
  try {
    const answer = await fetch(sheet.dataset.ask, { cache: 'no-store', signal: AbortSignal.timeout(10 * SECOND) })
    if (!answer.ok) throw new Error(String(answer.status))
    misses = 0
    turnTo((await answer.json()).state)
  } catch {
    misses += 1
  }
  document.getElementById('unreachable').hidden = misses < 2
  asking = false
  if (sheet.dataset.standing === 'open') timer = setTimeout(ask, pause())
}

function pause() {
  if (misses > 0) return Math.min(2 * SECOND * 2 ** misses, SELDOM)
  return document.hidden ? SELDOM / 2 : 2 * SECOND
}

function turnTo(state) {
  if (state === sheet.dataset.standing) return
  sheet.dataset.standing = state
  for (const part of sheet.querySelectorAll('[data-while]')) part.hidden = part.dataset.while !== state
  const heading = sheet.querySelector(`[data-while="${state}"] h1`).textContent
  document.getElementById('said').textContent = heading
  document.title = `${heading} · OKPay`
  goOn()
}

function goOn() {
  if (GOES_ON.includes(sheet.dataset.standing)) location.replace(sheet.dataset.back)
}

document.addEventListener('visibilitychange', () => !document.hidden && ask())
// A page that comes back out of the browser's memory may have been answered long ago.
addEventListener('pageshow', ask)
