// The tab that shows what went to the server and what came back.
const openRequests = new Set()

const targets = (request, modes = /./) => request.events.flatMap(({ args }) => {
  try { return !modes.test(args.mode ?? 'outer') ? [] : args.selector ? [...document.querySelectorAll(args.selector)] : [...(args.elements ?? '').matchAll(/^<[^>]*? id="([^"]+)"/gm)].map(match => document.getElementById(match[1])) } catch { return [] }
}).filter(Boolean)

// The server knows what an event was rendered from and how long that took.
const loadTrace = async request => {
  if (!request.trace || request.server && request.server.over) return
  const found = await ask(`requests/${encodeURIComponent(request.trace)}`)
  if (!found) return
  request.server = { ...found, over: request.over }
  changed()
}

const eventView = (event, index, server) => h('li', null, `${event.type} · ${size(event.bytes)} · after ${time(event.at)}`,
  server && h('span', { className: 'dim' }, server.ms !== undefined ? ` · ${server.source ?? ''} rendered in ${time(server.ms)}` : ''))

const requestView = request => h('details', {
  open: openRequests.has(request), className: request.error || request.status >= 400 ? 'error' : '', ...pointing(() => [request.element, ...targets(request)]),
  ontoggle: ({ target }) => {
    openRequests[target.open ? 'add' : 'delete'](request)
    if (target.open) loadTrace(request)
  },
},
h('summary', null, h('b', null, request.method), ` ${request.path} `, h('span', { className: 'dim' }, [request.error ?? request.status ?? '…', request.events.length && `${request.events.length} event${request.events.length > 1 ? 's' : ''}`, request.bytes && size(request.bytes), request.over ? time(request.ms) : 'open'].filter(Boolean).join(' · '))),
request.server && h('p', null, `${request.server.endpoint ?? 'No endpoint'} · ${time(request.server.ms)} on the server`),
h('p', { className: 'dim' }, `Sent by ${describe(request.element)} at ${request.time.toLocaleTimeString()}`),
request.signals && h('pre', null, JSON.stringify(request.signals, null, 1)),
h('ul', null, request.events.map((event, index) => eventView(event, index, request.server?.events?.[index]))))

const showRequests = () => requests.length ? requests.toReversed().map(requestView) : [h('p', { className: 'dim' }, 'No action has sent a request yet.')]

