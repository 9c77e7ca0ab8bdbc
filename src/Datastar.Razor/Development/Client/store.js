// What has been seen so far, and who wants to know of it.
const kept = 200
const problems = []
const requests = []
const listeners = new Set()

const changed = what => { for (const listener of listeners) listener(what) }

const keep = (list, entry) => {
  list.push(entry)
  if (list.length > kept) list.shift()
}

// The same problem again is counted, and comes last.
const add = problem => {
  const key = JSON.stringify([problem.title, problem.text, problem.attribute, problem.value])
  const at = problems.findIndex(other => other.key === key)
  const before = at < 0 ? null : problems.splice(at, 1)[0]
  keep(problems, { ...before, ...problem, key, count: (before?.count ?? 0) + 1 })
  changed('problem')
}

const ask = (path, body) => nativeFetch(base + path, body && { method: 'POST', body: JSON.stringify(body) }).then(response => response.ok ? response.json() : null).catch(() => null)

// The server explains what the page has seen. Where it is gone, that is what there is to say.
const gone = ({ method, path, message }) => ({
  level: 'error', title: 'The server does not answer', text: [message ?? (path && `${method} ${path}`)].filter(Boolean),
  fix: 'Start the app again; its console says why it has stopped.',
})

const report = async (kind, facts, on = {}) => {
  const { target, attribute, value } = on
  const answer = await ask('explain', { kind, ...facts, attribute, value, tag: target?.tagName?.toLowerCase(), element: target?.id })
  const found = answer ? answer.problems : kind === 'attributes' ? [] : [gone(facts)]
  for (const problem of found) add({ ...on, ...problem })
}

