// The tab that shows what is open: the streams of this page, and the live views of the app with those who share them.
let views = []

const loadViews = async () => {
  views = (await ask('live'))?.views ?? []
  changed()
}

const viewView = view => {
  const mine = view.requests.filter(id => requests.some(request => request.trace === id && !request.over)).length
  return h('li', null, h('b', null, view.topics), ` · ${view.requests.length === 1 ? 'one stream, which shares it with nobody' : `shared by ${view.requests.length} streams`}${mine ? ', this page among them' : ''}${view.ms ? ` · rendered in ${time(view.ms)}` : ''}`)
}

const showStreams = () => {
  const open = requests.filter(request => !request.over)
  return [
    h('h3', null, 'Open requests of this page'), open.length ? open.map(requestView) : h('p', { className: 'dim' }, 'None.'),
    h('h3', null, 'Live views of the app'), views.length ? h('ul', null, views.map(viewView)) : h('p', { className: 'dim' }, 'None.'),
  ]
}

