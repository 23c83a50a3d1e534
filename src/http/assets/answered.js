// An answer to a form stands in this tab's history as its page: Back and reload then ask for that, and the browser offers to
// send nothing a second time. The one-time token of a form that still waits stays with the entry, in no address.
const { door } = document.currentScript.dataset
const token = document.querySelector('form input[name=token]')?.value
history.replaceState(token ? { token } : null, '', door)
