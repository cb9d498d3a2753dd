// Sorts and filters the list of issues, and unfolds the target of a link.
(() => {
  'use strict';
  const list = document.getElementById('list');
  const tools = document.getElementById('tools');
  const status = document.getElementById('status');
  const control = (id) => document.getElementById(id);
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
    const boxes = Array.from(tools.querySelectorAll('input[name=priority]'));
    const priorities = new Set(boxes.filter((box) => box.checked).map((box) => Number(box.value)));
    const category = control('category')?.value ?? '';
    const component = control('component')?.value ?? '';
    const has = (numbers, number) => number === '' || numbers.includes(' ' + number + ' ');
    let shown = 0;
    for (const row of rows) {
      const fits = priorities.has(row.priority) && has(row.element.dataset.categories, category)
        && has(row.element.dataset.components, component) && wanted.every((word) => wordsOf(row).includes(word));
      row.element.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    const all = rows.length.toLocaleString('en') + (rows.length === 1 ? ' issue' : ' issues');
    const text = shown === rows.length ? all : shown.toLocaleString('en') + ' of ' + all + ' shown';
    if (status.textContent !== text) {
      status.textContent = text;
    }
  }

  function unfoldAll(open) {
    rows.filter((row) => !row.element.hidden).forEach((row) => { row.details.open = open; });
    control('unfold').textContent = open ? 'Fold all' : 'Unfold all';
  }

  /** Shows the issue of the address, even if the filter hides it. */
  function arrive() {
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
    waiting = setTimeout(narrow, 120);
  });
  tools.addEventListener('change', (event) => (event.target.id === 'sort' ? sort() : narrow()));
  tools.addEventListener('submit', (event) => {
    event.preventDefault();
    narrow();
  });
  tools.addEventListener('reset', (event) => {
    event.preventDefault();
    tools.querySelectorAll('input[type=checkbox]').forEach((box) => { box.checked = true; });
    ['find', 'category', 'component'].forEach((id) => { if (control(id)) { control(id).value = ''; } });
    narrow();
  });
  control('reverse').addEventListener('click', (event) => {
    const pressed = event.target.getAttribute('aria-pressed') !== 'true';
    event.target.setAttribute('aria-pressed', String(pressed));
    sort();
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
    opened = rows.filter((row) => row.priority <= 1 && !row.details.open);
    opened.forEach((row) => { row.details.open = true; });
  });
  addEventListener('afterprint', () => opened.forEach((row) => { row.details.open = false; }));

  tools.hidden = false;
  arrive();
})();
