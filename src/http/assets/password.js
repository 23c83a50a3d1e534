// Shows and hides what is typed, and says while typing what is still missing. Whether a password will do, and whether
// the two agree, is decided by the server alone.
const LONG = 15
const MIXED = 10

const secrets = [...document.querySelectorAll('[data-secret]')]
const field = document.getElementById('password')
const repeated = document.getElementById('repeated')
const show = document.getElementById('show')
const meter = document.getElementById('meter')
const match = document.getElementById('match')

show.hidden = false
show.addEventListener('click', () => {
  const visible = field.type === 'password'
  for (const secret of secrets) secret.type = visible ? 'text' : 'password'
  show.setAttribute('aria-pressed', String(visible))
  show.textContent = visible ? show.dataset.hide : show.dataset.show
  field.focus()
})

// A password must not be offered again as text somebody typed into a field.
field.form.addEventListener('submit', () => {
  for (const secret of secrets) secret.type = 'password'
})

if (meter) heed(judge, field)
if (match) heed(compare, field, repeated)

// Also at once: a quick hand or a password manager has typed before this script came.
function heed(listener, ...typed) {
  for (const secret of typed) secret.addEventListener('input', listener)
  listener()
}

function judge() {
  const length = [...field.value.normalize('NFC')].length
  const mixed = /\p{L}/u.test(field.value) && /\p{N}/u.test(field.value) && /[^\p{L}\p{M}\p{N}]/u.test(field.value)
  const state = length >= LONG || (length >= MIXED && mixed) ? 'fine' : length >= MIXED ? 'mixed' : 'short'
  say(meter, state, length > 0)
}

function compare() {
  const same = field.value.normalize('NFC') === repeated.value.normalize('NFC')
  say(match, same ? 'same' : 'different', repeated.value !== '')
}

function say(line, state, visible) {
  line.hidden = !visible
  line.dataset.state = state
  line.textContent = line.dataset[state]
}
