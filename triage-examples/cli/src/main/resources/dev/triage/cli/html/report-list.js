// Sorts, filters and saves the list of issues, keeps the filters in the address, and unfolds the target of a link.
(() => {
  'use strict';
  const list = document.getElementById('list');
  const tools = document.getElementById('tools');
  const status = document.getElementById('status');
  const control = (id) => document.getElementById(id);
  const filters = Array.from(tools.querySelectorAll('select[data-filter]'));
  const boxes = Array.from(tools.querySelectorAll('input[name=priority]'));
  const rows = Array.from(list.children, (element, given) => ({
    element,
    given,
    details: element.querySelector('details'),
    priority: Number(element.dataset.priority),
    points: Number(element.dataset.points),
    effort: element.dataset.effort === '' ? Infinity : Number(element.dataset.effort),
    id: element.dataset.id,
    title: element.querySelector('.title').textContent,
    words: null,
  }));
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
    list.append(...rows.map((row) => row.element));
  }

  function wordsOf(row) {
    row.words ??= (row.id + ' ' + row.details.textContent).toLocaleLowerCase();
    return row.words;
  }

  function narrow() {
    const wanted = control('find').value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const priorities = new Set(boxes.filter((box) => box.checked).map((box) => Number(box.value)));
    const choices = filters.filter((filter) => filter.value !== '').map((filter) => ` ${filter.dataset.filter}.${filter.value} `);
    let shown = 0;
    for (const row of rows) {
      const fits = priorities.has(row.priority) && choices.every((choice) => row.element.dataset.choices.includes(choice))
        && wanted.every((word) => wordsOf(row).includes(word));
      row.element.hidden = !fits;
      shown += fits ? 1 : 0;
    }
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
    const lines = rows.filter((row) => !row.element.hidden).map((row) => [
      cell(row.id),
      cell(row.title.trim()),
      cell(row.element.querySelector('.badge').textContent),
      row.points,
      row.element.dataset.effort,
      cell(row.element.querySelector('.verdict a')?.href ?? ''),
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
    rows.filter((row) => !row.element.hidden).forEach((row) => { row.details.open = open; });
    control('unfold').textContent = open ? 'Fold all' : 'Unfold all';
  }

  /** Shows the issue of the address, even if the filter hides it. */
  function arrive() {
    if (location.hash.startsWith('#?')) {
      recall();
      return;
    }
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !target.matches('details.issue')) {
      return;
    }
    if (target.parentElement.hidden) {
      tools.reset();
    }
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
    remember();
  });
  control('save').addEventListener('click', save);
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
    opened = rows.filter((row) => row.priority <= 1 && !row.details.open);
    opened.forEach((row) => { row.details.open = true; });
  });
  addEventListener('afterprint', () => opened.forEach((row) => { row.details.open = false; }));

  tools.hidden = false;
  arrive();
})();
