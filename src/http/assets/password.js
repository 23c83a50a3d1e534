// Shows and hides what is typed, and says while typing what is still missing. Whether a password will do is decided
// by the server alone.
const LONG = 15
const MIXED = 10

const field = document.getElementById('password')
const show = document.getElementById('show')
const meter = document.getElementById('meter')

show.hidden = false
show.addEventListener('click', () => {
  const visible = field.type === 'password'
  field.type = visible ? 'text' : 'password'
  show.setAttribute('aria-pressed', String(visible))
  show.textContent = visible ? show.dataset.hide : show.dataset.show
  field.focus()
})

// A password must not be offered again as text somebody typed into a field.
field.form.addEventListener('submit', () => {
  field.type = 'password'
})

if (meter) field.addEventListener('input', judge)

function judge() {
  const length = [...field.value.normalize('NFC')].length
  const mixed = /\p{L}/u.test(field.value) && /\p{N}/u.test(field.value) && /[^\p{L}\p{M}\p{N}]/u.test(field.value)
  const state = length >= LONG || (length >= MIXED && mixed) ? 'fine' : length >= MIXED ? 'mixed' : 'short'
  meter.hidden = length === 0
  meter.dataset.state = state
  meter.textContent = meter.dataset[state]
}
