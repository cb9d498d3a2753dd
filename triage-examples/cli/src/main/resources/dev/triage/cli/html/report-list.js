// Sorts, filters and saves the list of issues, keeps the filters in the address, and unfolds the target of a link.
(() => {
  'use strict';
  const list = document.getElementById('list');
  const tools = document.getElementById('tools');
  const status = document.getElementById('status');
  const control = (id) => document.getElementById(id);
  const filters = Array.from(tools.querySelectorAll('select[data-filter]'));
  const boxes = Array.from(tools.querySelectorAll('input[name=priority]'));
  const PAGE = 200;
  const levels = tools.dataset.levels.split('\n');
  const effort = (text) => (text === '' ? Infinity : Number(text));
  const rows = Array.from(list.children, (element, given) => ({
    element,
    given,
    anchor: element.querySelector('details').id,
    priority: Number(element.dataset.priority),
    points: Number(element.dataset.points),
    effort: effort(element.dataset.effort),
    id: element.dataset.id,
    title: element.querySelector('.title').textContent,
    choices: element.dataset.choices,
    address: element.querySelector('.verdict a')?.href ?? '',
    text: () => element.textContent,
    words: null,
  }));
  const byAnchor = new Map(rows.map((row) => [row.anchor, row]));
  let fitting = rows;
  let listed = PAGE;
  const language = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  const orders = {
    priority: (one, other) => one.priority - other.priority,
    points: (one, other) => other.points - one.points,
    // Infinity minus Infinity is not a number, so issues without an effort are equal.
    effort: (one, other) => (one.effort === other.effort ? 0 : one.effort - other.effort),
    id: (one, other) => language.compare(one.id, other.id),
    title: (one, other) => language.compare(one.title, other.title),
  };

  function sort() {
    const order = orders[control('sort').value];
    const direction = control('reverse').getAttribute('aria-pressed') === 'true' ? -1 : 1;
    rows.sort((one, other) => direction * order(one, other) || one.given - other.given);
  }

  /** An element with a class that contains texts, which are never code, and other elements. */
  function made(name, classes, ...content) {
    const element = document.createElement(name);
    element.className = classes;
    element.append(...content);
    return element;
  }

  /** The element of an issue that the page does not have in full. */
  function elementOf(row) {
    if (row.element) {
      return row.element;
    }
    const level = levels[row.priority];
    const verdict = made('p', 'verdict', made('strong', '', level));
    if (row.address) {
      const link = made('a', '', 'open the issue');
      link.href = row.address;
      link.rel = 'noopener noreferrer';
      verdict.append(' · ', link);
    }
    const details = made('details', 'issue P' + row.priority,
      made('summary', '', made('span', 'badge P' + row.priority, level), ' ',
        made('span', 'what',
          made('span', 'title', ...(row.shownId ? [made('bdi', 'id', row.shownId), ' '] : []), made('bdi', '', row.name)), ' ',
          made('span', 'subtitle', row.subtitle)), ' ',
        made('span', 'amounts', made('span', '', String(row.points).replace('-', '−') + ' ', made('small', '', 'points')), ' ',
          made('span', '', made('small', '', 'effort'), ' ' + row.stated))),
      made('div', 'inside', verdict, made('h3', '', 'Reasons'),
        made('ul', 'plain', ...row.reasons.map((reason) => made('li', '', reason))),
        made('p', 'reason', 'This page explains its ' + Number(tools.dataset.full).toLocaleString('en')
          + ' most urgent issues in full. To explain this one: triage explain INPUT --issue "' + row.id + '"')));
    details.id = row.anchor;
    row.element = made('li', '', details);
    return row.element;
  }

  /** Lists the issues that fit, as many as fit on a screen or a few; a button adds more. */
  function show() {
    list.replaceChildren(...fitting.slice(0, listed).map(elementOf));
    const more = Math.min(PAGE, fitting.length - listed);
    control('more').hidden = more <= 0;
    control('more').textContent = 'Show ' + more + ' more';
  }

  function wordsOf(row) {
    row.words ??= (row.id + ' ' + row.text()).toLocaleLowerCase();
    return row.words;
  }

  function narrow() {
    const wanted = control('find').value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const priorities = new Set(boxes.filter((box) => box.checked).map((box) => Number(box.value)));
    const choices = filters.filter((filter) => filter.value !== '').map((filter) => ` ${filter.dataset.filter}.${filter.value} `);
    fitting = rows.filter((row) => priorities.has(row.priority) && choices.every((choice) => row.choices.includes(choice))
      && wanted.every((word) => wordsOf(row).includes(word)));
    const shown = fitting.length;
    listed = PAGE;
    show();
    const all = rows.length.toLocaleString('en') + (rows.length === 1 ? ' issue' : ' issues');
    const text = shown === rows.length ? all : shown.toLocaleString('en') + ' of ' + all + ' shown';
    if (status.textContent !== text) {
      status.textContent = text;
    }
  }

  /** Keeps what is chosen in the address, by words, because numbers differ between reports. */
  function remember() {
    const chosen = new URLSearchParams();
    if (control('find').value) {
      chosen.set('find', control('find').value);
    }
    filters.filter((filter) => filter.value !== '')
      .forEach((filter) => chosen.set(filter.id, filter.selectedOptions[0].dataset.word));
    if (!boxes.every((box) => box.checked)) {
      chosen.set('priority', boxes.filter((box) => box.checked).map((box) => box.value).join(' '));
    }
    if (control('sort').value !== 'priority') {
      chosen.set('sort', control('sort').value);
    }
    if (control('reverse').getAttribute('aria-pressed') === 'true') {
      chosen.set('reverse', 'true');
    }
    const wanted = chosen.toString();
    if (wanted || location.hash.startsWith('#?')) {
      history.replaceState(null, '', '#' + (wanted && '?' + wanted));
    }
  }

  /** Chooses what the address says; words that this report does not have are ignored. */
  function recall() {
    const chosen = new URLSearchParams(location.hash.slice(2));
    control('find').value = chosen.get('find') ?? '';
    filters.forEach((filter) => {
      const word = chosen.get(filter.id);
      const option = Array.from(filter.options).find((one) => one.dataset.word === word);
      filter.value = option ? option.value : '';
    });
    const priorities = chosen.has('priority') ? chosen.get('priority').split(' ') : null;
    boxes.forEach((box) => { box.checked = priorities === null || priorities.includes(box.value); });
    control('sort').value = Object.hasOwn(orders, chosen.get('sort') ?? '') ? chosen.get('sort') : 'priority';
    control('reverse').setAttribute('aria-pressed', String(chosen.get('reverse') === 'true'));
    sort();
    narrow();
  }

  /** Saves what is shown as a table. A text that a spreadsheet would take for a formula gets an apostrophe. */
  function save() {
    const cell = (text) => '"' + (/^[=+\-@\t\r]/.test(text) ? "'" : '') + text.replaceAll('"', '""') + '"';
    const lines = fitting.map((row) => [
      cell(row.id),
      cell(row.title.trim()),
      cell(levels[row.priority]),
      row.points,
      row.effort === Infinity ? '' : row.effort,
      cell(row.address),
    ].join(','));
    const table = ['id,title,priority,points,effort,address', ...lines, ''].join('\r\n');
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['\uFEFF', table], { type: 'text/csv' }));
    link.download = document.title + '.csv';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  function change() {
    narrow();
    remember();
  }

  function unfoldAll(open) {
    list.querySelectorAll('details').forEach((details) => { details.open = open; });
    control('unfold').textContent = open ? 'Fold all' : 'Unfold all';
  }

  /** Shows the issue of the address, even if the filter hides it. */
  function arrive() {
    if (location.hash.startsWith('#?')) {
      recall();
      return;
    }
    const row = byAnchor.get(decodeURIComponent(location.hash.slice(1)));
    if (!row) {
      return;
    }
    if (!fitting.includes(row)) {
      tools.reset();
    }
    if (fitting.indexOf(row) >= listed) {
      listed = PAGE * Math.ceil((fitting.indexOf(row) + 1) / PAGE);
      show();
    }
    const target = elementOf(row).querySelector('details');
    target.open = true;
    target.scrollIntoView();
    target.querySelector('summary').focus({ preventScroll: true });
  }

  let waiting = 0;
  control('find').addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(change, 120);
  });
  tools.addEventListener('change', (event) => {
    if (event.target.id === 'sort') {
      sort();
    }
    change();
  });
  tools.addEventListener('submit', (event) => {
    event.preventDefault();
    change();
  });
  tools.addEventListener('reset', (event) => {
    event.preventDefault();
    boxes.forEach((box) => { box.checked = true; });
    [control('find'), ...filters].forEach((one) => { one.value = ''; });
    change();
  });
  control('reverse').addEventListener('click', (event) => {
    const pressed = event.target.getAttribute('aria-pressed') !== 'true';
    event.target.setAttribute('aria-pressed', String(pressed));
    sort();
    change();
  });
  control('save').addEventListener('click', save);
  control('more').addEventListener('click', () => {
    const next = fitting[listed];
    listed += PAGE;
    show();
    next.element.querySelector('summary').focus();
  });
  control('unfold').addEventListener('click', (event) => unfoldAll(event.target.textContent !== 'Fold all'));
  addEventListener('hashchange', arrive);
  // The address does not change if the same link is followed twice.
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    if (link && link.hash === location.hash) {
      setTimeout(arrive);
    }
  });

  // Urgent issues are printed in full; afterwards the list is restored.
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = Array.from(list.querySelectorAll('.P0, .P1')).filter((one) => one.matches('details:not([open])'));
    opened.forEach((details) => { details.open = true; });
  });
  addEventListener('afterprint', () => opened.forEach((details) => { details.open = false; }));

  /** Adds the issues that the page does not have in full; PackedIssues writes them in this order. */
  async function unpack(text) {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const packed = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    const { issues, reasons } = JSON.parse(await new Response(packed).text());
    for (const [anchor, id, name, shownId, priority, points, middle, stated, choices, subtitle, address, why] of issues) {
      const row = {
        given: rows.length, anchor, id, name, shownId, points, stated, choices, subtitle, address,
        title: (shownId ? shownId + ' ' : '') + name,
        priority: Number(priority[1]),
        effort: effort(middle),
        reasons: why.map((number) => reasons[number]),
        text: () => [name, subtitle, levels[row.priority], ...row.reasons].join(' '),
        words: null,
      };
      rows.push(row);
      byAnchor.set(anchor, row);
    }
    recall();
  }

  tools.hidden = false;
  const packed = document.getElementById('packed');
  if (packed) {
    unpack(packed.textContent).then(arrive);
  } else {
    narrow();
    arrive();
  }
})();
