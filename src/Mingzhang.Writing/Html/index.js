'use strict';
(() => {
  const at = id => document.getElementById(id);
  const body = at('rows');
  const rows = [...body.rows].map((row, index) => ({ row, index, words: row.textContent.toLowerCase(), verdict: row.dataset.v }));
  const heads = [...at('documents').tHead.rows[0].cells];
  let sequence = rows;

  function filter() {
    const words = at('find').value.toLowerCase().split(/\s+/).filter(word => word);
    const verdict = at('verdict').value;
    let shown = 0;
    for (const item of rows) {
      const fits = (!verdict || item.verdict === verdict) && words.every(word => item.words.includes(word));
      item.row.hidden = !fits;
      shown += fits;
    }
    at('shown').textContent = `${shown} / ${rows.length}`;
  }

  function sort(column) {
    const head = heads[column];
    const numbers = head.classList.contains('num');
    const down = head.getAttribute('aria-sort') ? head.getAttribute('aria-sort') === 'ascending' : numbers;
    for (const each of heads) each.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const value = item => numbers ? +item.row.cells[column].textContent : item.row.cells[column].textContent;
    const compare = (one, other) => numbers ? value(one) - value(other) : value(one).localeCompare(value(other), 'zh-CN');
    sequence = [...rows].sort((one, other) => (down ? -1 : 1) * compare(one, other) || one.index - other.index);
    body.append(...sequence.map(item => item.row));
  }

  at('documents').tHead.addEventListener('click', event => {
    const head = event.target.closest('th');
    if (event.target.closest('button')) sort(heads.indexOf(head));
  });
  at('tools').addEventListener('input', filter);
  at('tools').addEventListener('submit', event => event.preventDefault());
  document.addEventListener('keydown', event => {
    if (event.key === '/' && event.target !== at('find')) {
      event.preventDefault();
      at('find').focus();
    }
  });

  at('tools').hidden = false;
  for (const head of heads) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
  }
  filter();
})();
