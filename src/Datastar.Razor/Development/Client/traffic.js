// The requests of the client: what was sent, what came back, and what came of it.
let started = null
let lastPatch = null

const requestOf = element => requests.findLast(request => request.element === element && !request.over)
// The element that sent it, and the attribute with the action.
const originOf = ({ element, path }) => {
  const found = [...element?.attributes ?? []].find(({ name, value }) => name.startsWith('data-') && value.includes(path))
  return { target: element, attribute: found?.name, value: found?.value }
}
const factsOf = ({ method, path, status, type, trace }) => ({ method, path, status, type, trace })

const signalsSent = (url, { body }) => {
  const text = typeof body === 'string' ? body : url.searchParams.get('datastar')
  try { return text ? JSON.parse(text) : body && Object.fromEntries(body) } catch { return text }
}

const begin = (input, init) => {
  const url = new URL(input, document.baseURI)
  const signals = signalsSent(url, init)
  url.searchParams.delete('datastar')
  const [method, path] = [init.method, url.pathname + url.search]
  const before = requests.findLast(request => request.method === method && request.path === path)
  const request = { method, path, signals, element: started?.element ?? before?.element, events: [], bytes: 0, begun: performance.now(), time: new Date() }
  if (started) started.sent = true
  if (before && !before.over) Object.assign(before, { over: true, replaced: true })
  started = null
  keep(requests, request)
  return request
}

const inspect = async (request, response) => {
  const type = response.headers.get('Content-Type') ?? ''
  Object.assign(request, { status: response.status, type, trace: response.headers.get('Datastar-Trace') })
  changed()
  const isTaken = response.status === 200 && /event-stream|html|json|javascript/.test(type)
  const { redirected, url } = response
  if (isTaken && !redirected) return
  const text = response.status === 200 ? '' : await response.clone().text().catch(() => '')
  report('response', { ...factsOf(request), text, redirected, url }, originOf(request))
}

window.fetch = (input, init) => {
  if (!init?.headers?.['Datastar-Request']) return nativeFetch(input, init)
  const request = begin(input, init)
  // The client aborts what it does not read, so its body is read before the client has it.
  return nativeFetch(input, init).then(response => inspect(request, response).then(() => response), error => {
    request.error = error.message
    throw error
  })
}

const onFetch = {
  started: target => {
    const mine = started = { element: target }
    // An action that has begun and sends nothing within its turn has a form that is not valid.
    setTimeout(() => {
      if (started !== mine) return
      started = null
      report('form', {}, { target })
    })
  },
  finished: target => {
    if (started?.element === target) started = null
    const request = requestOf(target)
    if (!request) return
    Object.assign(request, { over: true, ms: performance.now() - request.begun })
    if (request.status !== 200 || !/event-stream/.test(request.type) || request.replaced || !target.isConnected) return
    if (!request.events.length || request.ms > 5000) report(request.events.length ? 'closed' : 'empty', factsOf(request), originOf(request))
  },
  retrying: target => requestOf(target) && report('ended', factsOf(requestOf(target)), { target }),
  'retries-failed': target => requestOf(target) && report('given-up', factsOf(requestOf(target)), { target }),
}

const onEvent = (type, element, args) => {
  const request = requestOf(element)
  if (type === 'datastar-patch-elements') lastPatch = request
  if (!request) return
  const event = { type: type.slice('datastar-'.length), args, at: performance.now() - request.begun, bytes: Object.values(args).join('').length }
  keep(request.events, event)
  request.bytes += event.bytes
}

document.addEventListener('datastar-fetch', ({ detail: { type, el, argsRaw } }) => {
  if (type.startsWith('datastar-')) onEvent(type, el, argsRaw)
  else onFetch[type]?.(el)
  changed()
})

