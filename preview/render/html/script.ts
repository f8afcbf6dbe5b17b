/** The page's one script: searches the changes, and opens what a link leads to. Without it everything is there all the same. */
export const SCRIPT = `
'use strict';
(() => {
  const box = document.getElementById('text'), risk = document.getElementById('risk'), told = document.getElementById('told');
  const stacks = [...document.querySelectorAll('details.stack')];
  let items;
  const read = () => items || (items = stacks.map((stack) => ({
    stack, was: stack.open, name: stack.id.toLowerCase(),
    changes: [...stack.querySelectorAll('.change')].map((at) => ({ at, risk: at.dataset.risk, text: at.textContent.toLowerCase() })),
  })));
  const search = () => {
    const words = box.value.toLowerCase().split(/\\s+/).filter(Boolean), only = risk.value, all = !words.length && !only;
    let shown = 0, of = 0;
    for (const { stack, was, name, changes } of read()) {
      let here = 0;
      for (const change of changes) {
        const fits = (!only || change.risk === only) && words.every((word) => change.text.includes(word) || name.includes(word));
        change.at.hidden = !fits;
        if (fits) here += 1;
      }
      of += changes.length; shown += here;
      stack.hidden = !all && here === 0;
      stack.open = all ? was : here > 0 && here <= 200;
    }
    told.textContent = all ? '' : shown + ' of ' + of + ' changes';
  };
  let waiting;
  const soon = () => { clearTimeout(waiting); waiting = setTimeout(search, 120); };
  box.addEventListener('input', soon);
  risk.addEventListener('change', search);
  const open = () => {
    const at = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (at && at.tagName === 'DETAILS') { at.hidden = false; at.open = true; at.scrollIntoView(); }
  };
  addEventListener('hashchange', open);
  document.addEventListener('click', (event) => {
    const link = event.target.closest && event.target.closest('a');
    const href = link && (link.getAttribute('href') || link.getAttribute('xlink:href'));
    if (href && href === location.hash) open();
  });
  document.getElementById('search').hidden = false;
  open();
})();
`;
