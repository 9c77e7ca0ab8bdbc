// After a change of code the page is asked for again and morphed by the client; after a change of style its stylesheets are exchanged.
const client = () => import(clientUrl).catch(() => null)
const isPlain = value => value !== null && typeof value === 'object' && [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value))

const copy = value => Array.isArray(value) ? value.map(copy) : isPlain(value) ? Object.fromEntries(Object.entries(value).filter(([, each]) => typeof each !== 'object' || isPlain(each)).map(([key, each]) => [key, copy(each)])) : value

// What of the one is other in the other: only that is put back, since computed signals cannot be set.
const difference = (before, after) => Object.fromEntries(Object.entries(before)
  .map(([key, value]) => [key, isPlain(value) && !Array.isArray(value) && isPlain(after?.[key]) ? difference(value, after[key]) : value])
  .filter(([key, value]) => isPlain(value) && !Array.isArray(value) ? Object.keys(value).length : JSON.stringify(value) !== JSON.stringify(after?.[key])))

const counterpart = (element, page) => element.id ? page.getElementById(element.id) : page.querySelectorAll(element.tagName)[[...document.querySelectorAll(element.tagName)].indexOf(element)]

const restyled = new Map()

// What the page has by itself must not look to the client like something that the server has taken away, and what will be loaded again stays till then.
const keepState = (page, begun) => {
  for (const request of requests.filter(request => begun.some(({ element }) => element === request.element))) {
    for (const target of targets(request, /^(outer|inner|replace)?$/)) counterpart(target, page)?.replaceWith(page.importNode(target, true))
  }
  page.documentElement.removeAttribute('data-nonce')
  for (const element of document.querySelectorAll('dialog[open], details[open]')) counterpart(element, page)?.setAttribute('open', element.getAttribute('open'))
  for (const link of page.querySelectorAll('link[rel~=stylesheet]')) {
    const href = restyled.get(link.getAttribute('href'))
    if (href) link.setAttribute('href', href)
  }
  for (const element of page.querySelectorAll('[nonce]')) {
    const same = [...document.querySelectorAll(element.tagName)].find(each => each.getAttribute('src') === element.getAttribute('src') && each.textContent === element.textContent)
    element.setAttribute('nonce', same ? same.getAttribute('nonce') : script.nonce)
  }
}

// What a page load would fetch: it may have been morphed away.
const loads = () => [...document.querySelectorAll('*')].flatMap(element => [...element.attributes]
  .filter(({ name, value }) => name.startsWith('data-init') && value.includes('@get(')).map(({ name, value }) => ({ element, name, value })))

const patch = async page => {
  const datastar = await client()
  const [before, begun, scroll] = [copy(datastar?.root ?? {}), loads(), [scrollX, scrollY]]
  keepState(page, begun)
  const elements = page.documentElement.outerHTML
  document.dispatchEvent(new CustomEvent('datastar-fetch', { detail: { type: 'datastar-patch-elements', el: document.documentElement, argsRaw: { elements } } }))
  await new Promise(resolve => setTimeout(resolve))
  datastar?.mergePatch?.(difference(before, copy(datastar.root)))
  for (const { element, name, value } of begun) {
    // To write an attribute makes the client apply it, even where the text is the same.
    if (element.isConnected && element.getAttribute(name) === value) element.setAttribute(name, value)
  }
  scrollTo(...scroll)
  await nativeFetch(`${base}morphed`, { method: 'POST' })
}

const cannotMorph = async response => report('response', {
  method: 'GET', path: location.pathname, status: response.status, type: response.headers.get('Content-Type'), trace: response.headers.get('Datastar-Trace'), text: await response.text(),
})

let morphing = null
let again = false
const morph = async () => {
  again = true
  if (morphing) return morphing
  const run = async () => {
    while (again) {
      again = false
      const response = await nativeFetch(location.href, { headers: { Accept: 'text/html', 'Datastar-Morph': 'true' }, cache: 'no-store' }).catch(() => null)
      if (!response) return
      if (response.redirected) return location.reload()
      if (response.ok && /html/.test(response.headers.get('Content-Type'))) await patch(new DOMParser().parseFromString(await response.text(), 'text/html'))
      else await cannotMorph(response)
    }
    changed()
  }
  morphing = run().finally(() => { morphing = null })
  return morphing
}

// The new sheet is there before the old one goes, so that nothing flashes.
const restyle = () => {
  for (const link of document.querySelectorAll('link[rel~=stylesheet]')) {
    const url = new URL(link.href)
    if (url.origin !== location.origin) continue
    const original = [...restyled].find(([, href]) => href === link.getAttribute('href'))?.[0] ?? link.getAttribute('href')
    url.searchParams.set('changed', Date.now())
    const fresh = link.cloneNode()
    fresh.href = url.pathname + url.search
    restyled.set(original, fresh.getAttribute('href'))
    fresh.addEventListener('load', () => link.remove())
    fresh.addEventListener('error', () => fresh.remove())
    link.after(fresh)
  }
}

let instance = null
const listen = () => {
  const stream = new EventSource(`${base}page`)
  stream.addEventListener('hello', ({ data }) => {
    if (instance && instance !== data) morph()
    instance = data
  })
  stream.addEventListener('code', morph)
  stream.addEventListener('style', restyle)
  // The browser connects again after a failure of the network, and only after that.
  stream.addEventListener('error', () => {
    if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 500)
  })
  addEventListener('pagehide', () => stream.close(), { once: true })
}

