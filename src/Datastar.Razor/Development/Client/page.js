// Elements of the page, and how they are called.
const describe = element => element?.tagName ? `<${element.localName}${element.id && ` id="${element.id}"`}>` : 'the page'

const mark = 'Context: '

// The client tells an element's tag and id, and the text of the expression.
const locate = message => {
  try {
    const { element, expression: { rawKey, value } = {} } = JSON.parse(message.slice(message.indexOf(mark) + mark.length))
    for (const target of document.querySelectorAll((element?.tag ?? '*') + (element?.id ? `#${CSS.escape(element.id)}` : ''))) {
      const found = [...target.attributes].find(each => each.name.startsWith('data-') && (rawKey ? each.name === `data-${rawKey}` : each.value === value))
      if (found) return { target, attribute: found.name, value: found.value }
    }
  } catch { }
}

