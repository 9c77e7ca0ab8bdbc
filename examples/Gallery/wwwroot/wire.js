// Shows what goes over the wire: the requests of the Datastar client and, as they arrive, the bytes of the answers.
const shown = 4
const longest = 20_000
const panel = document.getElementById('wire')
const send = window.fetch

if (panel) {
  window.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href)
    if (!new Headers(init?.headers).has('Datastar-Request') || url.pathname === '/search') return send(input, init)
    const entry = begin(init?.method ?? 'GET', url, init?.body)
    const response = await send(input, init)
    entry.status(response)
    // The copy is read as it comes; when the client gives the request up, reading ends too.
    read(response.clone(), entry).catch(() => {})
    return response
  }
}

function begin(method, url, body) {
  const article = document.createElement('article')
  const head = article.appendChild(document.createElement('p'))
  const signals = url.searchParams.get('datastar') ?? (typeof body === 'string' ? body : '')
  url.searchParams.delete('datastar')
  const line = `${method} ${url.pathname}${url.search}`
  head.textContent = line
  if (signals && signals !== '{}') article.appendChild(code(signals))
  const answer = article.appendChild(code(''))
  panel.querySelector(':scope > p')?.remove()
  panel.prepend(article)
  while (panel.children.length > shown) panel.lastElementChild.remove()
  return {
    status: response => { head.textContent = `${line} → ${response.status} ${response.headers.get('content-type') ?? ''}` },
    append: text => { answer.textContent = (answer.textContent + text).slice(-longest) },
  }
}

function code(text) {
  const pre = document.createElement('pre')
  pre.tabIndex = 0
  pre.textContent = text
  return pre
}

async function read(response, entry) {
  if (!response.body) return
  for (const reader = response.body.pipeThrough(new TextDecoderStream()).getReader(); ;) {
    const { done, value } = await reader.read()
    if (done) return
    entry.append(value)
  }
}
