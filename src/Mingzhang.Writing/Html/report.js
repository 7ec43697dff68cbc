'use strict';
(() => {
  const at = id => document.getElementById(id);
  const data = JSON.parse(at('data').textContent);
  const text = data.strings;
  const zh = data.lang === 'zh';
  const say = (chinese, english) => zh ? chinese : english;
  const failed = 2;
  const outcomes = [
    { mark: say('✓ 相符', '✓ exact'), style: 'ok' },
    { mark: say('≈ 舍入可解释', '≈ rounding'), style: 'i' },
    { mark: say('✗ 不成立', '✗ broken'), style: 'e' },
  ];

  /** An element with attributes and children; strings become text, never markup. */
  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes ?? {})) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  // ---- the list: filter, search, order

  const list = at('list');
  const items = [...list.children].map((element, index) => {
    const [severity, rule, group, order, ...ties] = data.findings[index];
    return { element, number: index + 1, severity, rule: text[rule], group: text[group], order, ties, words: null };
  });
  let sequence = items;

  function filter() {
    const severities = new Set([...document.querySelectorAll('[name=severity]:checked')].map(box => +box.value));
    const words = at('find').value.toLowerCase().split(/\s+/).filter(word => word);
    const rule = at('rule').value;
    const group = at('group').value;
    const open = at('open').checked;
    let shown = 0;
    for (const item of items) {
      if (words.length && item.words === null) item.words = item.element.textContent.toLowerCase();
      const fits = severities.has(item.severity) && (!rule || item.rule === rule) && (!group || item.group === group) &&
        (!open || !('accepted' in item.element.dataset)) && words.every(word => item.words.includes(word));
      if (item.element.hidden === fits) item.element.hidden = !fits;
      shown += fits;
    }
    at('shown').textContent = say(`显示 ${shown} / ${items.length}`, `${shown} of ${items.length}`);
  }

  function order() {
    sequence = at('order').checked ? [...items].sort((one, other) => one.order - other.order) : items;
    list.append(...sequence.map(item => item.element));
  }

  // ---- places in the document

  const lit = new Set();
  const doc = at('doc');

  function light(element, here) {
    element.classList.add('lit');
    if (here) element.classList.add('here');
    lit.add(element);
  }

  function dark() {
    for (const element of lit) {
      element.classList.remove('lit', 'here');
      delete element.dataset.k;
    }
    lit.clear();
    at('peek').hidden = true;
  }

  /** The element of a figure: its own, or the one it shares. */
  const figureAt = number => at('f' + number)?.closest('.f, td') ?? null;

  let shows = 0;

  /** Brings a place to the middle of its pane, and keeps it there while parts that come into view turn out taller than thought. */
  function show(element) {
    const turn = ++shows;
    const settle = (frames, calm) => {
      if (turn !== shows) return;
      const before = element.getBoundingClientRect().top;
      element.scrollIntoView({ block: 'center', inline: 'nearest' });
      const moved = Math.abs(element.getBoundingClientRect().top - before) > 1;
      const still = moved ? 0 : calm + 1;
      if (frames < 30 && still < 4) requestAnimationFrame(() => settle(frames + 1, still));
    };
    settle(0, 0);
  }

  function inView(element) {
    const box = element.getBoundingClientRect();
    const pane = doc.getBoundingClientRect();
    return box.top >= Math.max(0, pane.top) && box.bottom <= Math.min(innerHeight, pane.bottom);
  }

  /** The other sides that are out of sight, each as a copy of its row or paragraph; a watermark says the same everywhere. */
  function peek(elements) {
    const rest = elements.filter(element => !inView(element));
    const whole = new Map();
    for (const element of rest) {
      const holder = element.closest('tr, p, h2, h3, h4') ?? element;
      if (!whole.has(holder) && !holder.matches('.stray')) whole.set(holder, element);
    }
    if (!whole.size) return;
    const box = at('peek');
    box.replaceChildren(make('h3', {}, say('对照：另一方', 'The other side')));
    for (const [holder, element] of [...whole].slice(0, 8)) {
      const table = holder.closest('table');
      const name = table?.getAttribute('aria-label') ?? '';
      const line = holder.dataset.l ?? holder.firstElementChild?.dataset.l ?? '';
      box.append(make('h4', {}, name + ' ', jump('L' + line, say(`第${line}行`, `line ${line}`), element.id)));
      const copy = holder.cloneNode(true);
      if (table) {
        const frame = make('table', { class: table.className });
        if (table.tHead) frame.append(table.tHead.cloneNode(true));
        frame.append(make('tbody', {}, copy));
        box.append(plain(frame));
      } else {
        copy.classList.add('cut');
        box.append(plain(copy));
      }
    }
    box.hidden = false;
    box.scrollTop = 0;
  }

  /** A copy that cannot be mistaken for what it copies. */
  function plain(copy) {
    for (const element of [copy, ...copy.querySelectorAll('*')]) {
      element.removeAttribute('id');
      element.removeAttribute('data-n');
      element.removeAttribute('data-r');
    }
    for (const marker of copy.querySelectorAll('.m')) marker.remove();
    return copy;
  }

  function jump(id, words, better) {
    return make('a', { class: 'j', href: '#' + (better || id) }, words);
  }

  let addressing = 0;

  /** What stands in the address bar, so that a place can be sent to somebody; not at every step of a key held down. */
  function address(id) {
    clearTimeout(addressing);
    addressing = setTimeout(() => history.replaceState(null, '', '#' + id), 300);
  }

  // ---- a finding

  let current = null;

  function select(item, focus) {
    if (current) {
      current.element.classList.remove('on');
      current.element.querySelector('.go').removeAttribute('aria-current');
    }
    current = item;
    dark();
    const link = item.element.querySelector('.go');
    item.element.classList.add('on');
    link.setAttribute('aria-current', 'true');
    if (focus) link.focus({ preventScroll: true });
    item.element.scrollIntoView({ block: 'nearest' });

    const here = [...doc.querySelectorAll(`[data-n~="${item.number}"]`)];
    const others = new Set(doc.querySelectorAll(`[data-r~="${item.number}"]`));
    for (const tie of item.ties) {
      for (const [number] of membersOf(data.ties[tie])) {
        const element = figureAt(number);
        if (element) others.add(element);
      }
    }
    for (const element of here) others.delete(element);
    for (const element of others) light(element, false);
    for (const element of here) light(element, true);
    // the numbers of the list of related places
    item.element.querySelectorAll('.rel > li').forEach((entry, index) => {
      const id = entry.querySelector('a')?.hash.slice(1) ?? '';
      const target = /^f/.test(id) ? figureAt(id.slice(1)) : at(id);
      const place = target && (lit.has(target) ? target : target.querySelector('.lit'));
      if (place && !place.classList.contains('here')) place.dataset.k ??= index + 1;
    });
    const first = here[0] ?? at('p' + item.number);
    if (first) {
      show(first);
      peek([...others]);
    }
    address('n' + item.number);
    at('say').textContent = item.element.querySelector('h3').textContent;
    return first;
  }

  function step(by) {
    const seen = sequence.filter(item => !item.element.hidden);
    if (!seen.length) return;
    const place = seen.indexOf(current);
    select(seen[place < 0 ? 0 : Math.min(seen.length - 1, Math.max(0, place + by))], true);
  }

  /** Puts the focus at the first thing of a place that can have it. */
  function enter(element) {
    const target = element.matches('a') ? element : element.querySelector('a') ?? element;
    if (!target.matches('a')) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }

  // ---- a figure

  const membersOf = tie => {
    const members = [];
    for (let i = 3; i < tie.length; i += 2) members.push([tie[i], tie[i + 1]]);
    return members;
  };
  let known = null;

  function indexes() {
    if (known) return known;
    const same = new Map();
    const ties = new Map();
    const add = (map, key, value) => { if (map.has(key)) map.get(key).push(value); else map.set(key, [value]); };
    data.figures.forEach(([coordinate], number) => add(same, coordinate, number));
    data.ties.forEach((tie, index) => membersOf(tie).forEach(([number]) => add(ties, number, index)));
    return known = { same, ties };
  }

  function figureLink(number, words) {
    return at('f' + number) ? jump('f' + number, words) : words;
  }

  function describe(number) {
    const [coordinate, value, place] = data.figures[number];
    const { same, ties } = indexes();
    const parts = [make('p', {}, text[data.coordinates[coordinate]]), make('p', { class: 'at' }, text[place])];
    const findings = (figureAt(number)?.dataset.n ?? '').split(' ').filter(n => n);
    for (const n of findings) {
      parts.push(make('p', {}, make('a', { href: '#n' + n, class: 'toFinding' }, items[n - 1].element.querySelector('.go').textContent)));
    }
    const others = same.get(coordinate).filter(other => other !== number);
    parts.push(make('h4', {}, say(`在别处的出现（${others.length}）`, `Elsewhere (${others.length})`)));
    if (others.length) {
      parts.push(make('ol', { class: 'same' }, ...others.map(other =>
        make('li', {}, make('b', {}, text[data.figures[other][1]]), ' ', figureLink(other, text[data.figures[other][2]])))));
    }
    const standing = (ties.get(number) ?? []).sort((one, other) => data.ties[other][2] - data.ties[one][2]);
    parts.push(make('h4', {}, say(`所处的勾稽（${standing.length}）`, `Ties it stands in (${standing.length})`)));
    for (const index of standing) parts.push(tieBox(data.ties[index], number));
    return [text[value], parts];
  }

  function tieBox(tie, number) {
    const [rule, title, outcome] = tie;
    const members = membersOf(tie);
    const rows = members.map(([member, role]) => make('tr', member === number ? { class: 'self' } : {},
      make('td', {}, text[role]), make('td', { class: 'num' }, text[data.figures[member][1]]),
      make('td', {}, figureLink(member, text[data.figures[member][2]]))));
    const box = make('details', { class: 'tie ' + outcomes[outcome].style },
      make('summary', {}, make('b', {}, outcomes[outcome].mark), ` ${text[rule]} `,
        outcome === failed ? text[title] : members.map(([member]) => text[data.figures[member][1]]).slice(0, 4).join(' · ') + (members.length > 4 ? ' …' : '')),
      make('table', {}, make('tbody', {}, ...rows)));
    box.open = outcome === failed || members.length <= 3;
    return box;
  }

  function figure(element, focus) {
    const numbers = [element, ...element.querySelectorAll('i[id]')].map(each => each.id).filter(id => /^f\d+$/.test(id)).map(id => +id.slice(1));
    if (!numbers.length) numbers.push(+element.hash.slice(2));
    dark();
    light(element, true);
    const panel = at('panel');
    const close = make('button', { type: 'button', 'aria-label': say('关闭', 'Close') }, '×');
    close.addEventListener('click', leave);
    panel.replaceChildren();
    numbers.forEach((number, index) => {
      const [value, parts] = describe(number);
      const heading = make('h3', {}, value);
      if (index === 0) heading.append(close);
      panel.append(heading, ...parts);
    });
    for (const link of panel.querySelectorAll('.same a, .tie[open] a')) {
      const other = figureAt(link.hash.slice(2));
      if (other && other !== element) light(other, false);
    }
    panel.hidden = false;
    panel.scrollTop = 0;
    if (element.id) address(element.id);
    if (focus) enter(element);
    at('say').textContent = panel.querySelector('h3').firstChild.textContent + ' ' + panel.querySelector('p').textContent;
  }

  function leave() {
    at('panel').hidden = true;
    dark();
    if (current) select(current, true); else at('scroll').focus();
  }

  // ---- a page of the file

  /** Opens a page at the boxes of a finding, which stand out among the others. */
  function sheet(dialog, number) {
    closeSheets();
    for (const mark of dialog.querySelectorAll('.now')) mark.classList.remove('now');
    const own = dialog.querySelectorAll(`[data-n="${number}"]`);
    const marks = [...own, ...dialog.querySelectorAll(`[data-r~="${number}"]`)];
    for (const mark of marks) mark.classList.add('now');
    dialog.showModal();
    marks[0]?.scrollIntoView({ block: 'center' });
  }

  function closeSheets() {
    for (const open of document.querySelectorAll('.sheet[open]')) open.close();
  }

  // ---- mouse and keyboard

  function go(id, focus) {
    const element = at(id);
    if (!element) return;
    if (element.matches('.sheet')) {
      sheet(element, current?.number);
      return;
    }
    closeSheets();
    if (/^n\d+$/.test(id)) {
      const item = items[+id.slice(1) - 1];
      if (item.element.hidden) reset();
      select(item, focus);
    } else if (/^f\d+$/.test(id)) {
      const place = element.closest('.f, td');
      show(place);
      figure(place, focus);
    } else {
      show(element);
      if (focus) enter(element);
    }
  }

  function reset() {
    at('tools').reset();
    order();
    filter();
  }

  document.addEventListener('click', event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest('a[href^="#"]');
    const keyboard = event.detail === 0;
    if (link) {
      const id = link.getAttribute('href').slice(1);
      if (link.closest('.skip')) return;
      event.preventDefault();
      if (link.classList.contains('go')) {
        const place = select(items[link.closest('.n').id.slice(1) - 1], false);
        if (keyboard && place) enter(place);
      } else if (link.classList.contains('f') && !link.closest('#peek')) {
        figure(link, false);
      } else {
        go(id, keyboard || link.classList.contains('m') || link.classList.contains('toFinding'));
      }
      return;
    }
    if (event.target.matches('.sheet')) event.target.close();
    const item = event.target.closest('.n');
    if (item && !getSelection().toString()) select(items[item.id.slice(1) - 1], false);
    for (const open of document.querySelectorAll('.drop[open]')) if (!open.contains(event.target)) open.open = false;
  });

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    if (event.key === 'Escape') {
      const open = document.querySelector('.drop[open]');
      if (open) {
        open.open = false;
        open.querySelector('summary').focus();
      } else if (event.target === at('find') && at('find').value) {
        at('find').value = '';
        filter();
      } else {
        leave();
      }
      event.preventDefault();
      return;
    }
    if (event.target.closest('input:not([type=checkbox]), select, textarea')) return;
    const actions = { j: () => step(1), k: () => step(-1), p: () => current?.element.querySelector('.cut a')?.click(), '/': () => at('find').focus(), '?': () => at('help').showModal() };
    const action = Object.hasOwn(actions, event.key) && actions[event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  });

  at('tools').addEventListener('submit', event => event.preventDefault());
  at('tools').addEventListener('input', event => {
    if (event.target.id === 'order') order();
    filter();
  });
  at('help-open').addEventListener('click', () => at('help').showModal());

  // what was not decided or not accounted for is printed; of the ledger, its sums suffice
  const folded = [];
  addEventListener('beforeprint', () => {
    for (const fold of document.querySelectorAll('.drop:not([open]):not(#ledger)')) {
      fold.open = true;
      folded.push(fold);
    }
  });
  addEventListener('afterprint', () => { for (const fold of folded.splice(0)) fold.open = false; });
  addEventListener('hashchange', () => go(location.hash.slice(1), false));

  document.documentElement.classList.add('js');
  at('tools').hidden = false;
  filter();
  if (location.hash.length > 1) go(location.hash.slice(1), false);
})();
