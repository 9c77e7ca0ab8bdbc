// The tab that says what went wrong.
const problemView = problem => h('li', { className: problem.level, ...pointing(() => [problem.target]) },
  h('b', null, problem.title), problem.count > 1 && h('span', { className: 'dim' }, ` ${problem.count}×`),
  problem.text?.map(line => h('p', null, line)),
  problem.target && h('p', { className: 'dim' }, 'On ', h('button', { className: 'link', onclick: () => problem.target.scrollIntoView({ block: 'center' }) }, describe(problem.target)),
    problem.attribute && [' in ', h('code', null, `${problem.attribute}${problem.value ? `="${problem.value}"` : ''}`)]),
  problem.place && h('p', null, placeLink(problem.place)),
  problem.fix && h('p', { className: 'fix' }, problem.fix),
  (problem.link || problem.rule) && h('p', { className: 'dim' }, problem.rule && [anchor(`${rules}${problem.rule}.md`, problem.rule), ' · '], problem.link && anchor(reference + problem.link, 'Datastar reference')),
  problem.more && h('details', null, h('summary', null, 'Stack'), h('pre', null, problem.more)))

const showProblems = () => problems.length
  ? [h('button', { onclick: () => { problems.length = 0; changed('problem') } }, 'Clear'), h('ul', { 'aria-live': 'polite' }, problems.toReversed().map(problemView))]
  : [h('p', { className: 'dim' }, 'Nothing has gone wrong on this page.')]

