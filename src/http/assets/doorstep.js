// The one-time token is behind the # of the address, where no server, log or preview sees it. It is handed over by
// POST and leaves the address, and with it the browser's history.
const form = document.getElementById('doorstep')
const token = location.hash.slice(1)

document.getElementById('stuck').hidden = true

if (token === '') {
  document.getElementById('incomplete').hidden = false
} else {
  form.elements.token.value = token
  form.hidden = false
  history.replaceState(null, '', location.pathname + location.search)
  form.requestSubmit()
}
