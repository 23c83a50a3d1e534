// The one-time token is behind the # of the address, where no server, log or preview sees it. It is handed over by
// POST and leaves the address, and with it the browser's history. Who comes back here has it with the entry of their tab.
const form = document.getElementById('doorstep')
const incomplete = document.getElementById('incomplete')

function handOver(kept) {
  const token = location.hash.slice(1) || kept || ''
  incomplete.hidden = token !== ''
  if (token === '') return
  form.elements.token.value = token
  form.hidden = false
  history.replaceState(null, '', location.pathname + location.search)
  form.requestSubmit()
}

document.getElementById('stuck').hidden = true
handOver(history.state?.token)
// The whole link, opened where its beginning was: only what is behind the # changes, and the page stays.
addEventListener('hashchange', () => handOver())
