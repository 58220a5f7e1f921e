// Comforts only: every page can be read and every form used without this file.
(() => {
  'use strict';
  const root = document.documentElement;
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  root.classList.add('js');

  // Theme: the link works without script; with it the page does not reload.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-theme-link]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    document.cookie = `theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax`;
  });

  // Keys, outside fields only. They can be switched off in the list that "?" opens.
  const keysOff = () => { try { return localStorage.getItem('keys') === 'off'; } catch { return false; } };
  const writing = (target) => target.closest('input, textarea, select, [contenteditable]');
  const help = document.getElementById('keys');
  let lead = false;
  const step = (by) => {
    const rows = all('[data-row] a, [data-row]:is(a)').filter((row) => row.offsetParent);
    if (!rows.length) return;
    const at = rows.indexOf(document.activeElement);
    rows[Math.min(rows.length - 1, Math.max(0, at < 0 ? 0 : at + by))].focus();
  };
  const places = { h: 'a.brand', c: '.views a[href*="/compare"]', r: '.views a[href*="/robustness"]', m: '.views a[href*="/migration"]' };
  const actions = {
    '/': () => { const field = document.getElementById('q'); if (field) { field.focus(); field.select(); } },
    '?': () => help && help.showModal && help.showModal(),
    '.': () => { const field = document.querySelector('.weights input[type=number]'); if (field) field.focus(); },
    j: () => step(1),
    k: () => step(-1),
    e: () => { const part = document.getElementById('evidence'); if (part) { part.scrollIntoView(); const cell = part.querySelector('a.cell'); if (cell) cell.focus(); } },
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || writing(event.target) || keysOff()) return;
    if (lead) {
      lead = false;
      const link = places[event.key] && document.querySelector(places[event.key]);
      if (link) { event.preventDefault(); link.click(); }
      return;
    }
    if (event.key === 'g') { lead = true; setTimeout(() => { lead = false; }, 1200); return; }
    const action = actions[event.key];
    if (action) { event.preventDefault(); action(); }
  });
  all('[data-keys-open]').forEach((button) => button.addEventListener('click', actions['?']));
  all('[data-keys-off]').forEach((box) => {
    box.checked = keysOff();
    box.addEventListener('change', () => { try { localStorage.setItem('keys', box.checked ? 'off' : 'on'); } catch { /* private mode */ } });
  });

  // One polite region speaks the consequence, at most once a second, and of several only the newest.
  let spoken = 0;
  let waiting = null;
  const say = (text) => {
    const region = document.getElementById('status');
    if (!region || !text) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => { spoken = Date.now(); region.textContent = text; }, Math.max(0, spoken + 1000 - Date.now()));
  };

  // Weights: the slider mirrors the number field, unlocked dimensions keep their proportion, the page follows.
  const max = (box) => Number(box.querySelector('input[type=range]').max) || 100;
  const paint = (box) => {
    const value = Number(box.querySelector('input[type=number]').value) || 0;
    const at = `${Math.min(100, (100 * value) / max(box))}%`;
    const fill = box.querySelector('.slide-fill');
    if (fill) fill.setAttribute('x2', at);
    all('circle.slide-knob', box).forEach((knob) => knob.setAttribute('cx', at));
    all('rect.slide-knob', box).forEach((knob) => knob.setAttribute('x', at));
    box.querySelector('input[type=range]').value = value;
  };
  // While one weight moves, the others keep the proportions that they had when it began, whatever is rounded on the way.
  let began = {};
  const share = (form, moved, value) => {
    const boxes = all('.weight', form);
    const field = (box) => box.querySelector('input[type=number]');
    const locked = (box) => box.querySelector('.lock input').checked;
    const locks = boxes.map(locked).join();
    if (began.moved !== moved || began.locks !== locks) began = { moved, locks, was: new Map(boxes.map((box) => [box, Number(field(box).value)])) };
    const free = boxes.filter((box) => box !== moved && !locked(box));
    const fixed = boxes.filter((box) => box !== moved && locked(box)).reduce((sum, box) => sum + Number(field(box).value), 0);
    const wanted = Math.max(0, Math.min(100 - fixed, Math.round(value)));
    let rest = free.length ? 100 - fixed - wanted : 0;
    const before = free.reduce((sum, box) => sum + began.was.get(box), 0);
    field(moved).value = free.length ? wanted : 100 - fixed;
    free.forEach((box, index) => {
      const part = index === free.length - 1 ? rest : Math.round(((100 - fixed - wanted) * (before ? began.was.get(box) / before : 1 / free.length)));
      field(box).value = Math.max(0, Math.min(rest, part));
      rest -= Number(field(box).value);
    });
    // A number may be greater than the sliders reach: then all of them reach to the whole.
    if (boxes.some((box) => Number(field(box).value) > max(box))) boxes.forEach((box) => { box.querySelector('input[type=range]').max = 100; });
    boxes.forEach(paint);
  };
  // How far the server is with what is waited for, under a name that the request carries; looked at only while it takes
  // long enough to be seen.
  const LOOK = 400;
  const computation = (bar) => {
    const name = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
    let over = false;
    const look = setInterval(async () => {
      const answer = await fetch(`/computations/${name}`).catch(() => null);
      const far = answer && answer.status === 200 ? await answer.json().catch(() => null) : null;
      if (!far || over) return;
      bar.value = far.progress;
      bar.hidden = false;
    }, LOOK);
    return { header: { 'Touchstone-Computation': name }, ended: () => { over = true; clearInterval(look); bar.hidden = true; } };
  };
  const calm = (part) => { part.classList.remove('busy'); part.removeAttribute('aria-busy'); };
  // The parts that follow, from the page at the address. "minimal" asks for those that change at once; the others stay
  // marked until the whole page is asked for. Tells whether that is left to do.
  let last = null;
  const MINIMAL = 'return=minimal';
  const swap = async (address, moved, minimal) => {
    if (last) last.abort();
    const mine = new AbortController();
    last = mine;
    let partly = false;
    let whole = false;
    // What comes by itself, to complete the page, neither speaks twice nor takes the page away when it fails.
    const asked = moved && minimal;
    const bar = moved ? null : document.querySelector('#verdict progress');
    const far = bar && computation(bar);
    if (asked || !moved) all('[data-live]').forEach((part) => { part.classList.toggle('busy', moved); part.setAttribute('aria-busy', 'true'); });
    try {
      const answer = await fetch(address, { signal: mine.signal, headers: { Accept: 'text/html', ...(minimal && { Prefer: MINIMAL }), ...(far && far.header) } });
      if (!answer.ok && !asked) return false;
      partly = answer.headers.get('Preference-Applied') === MINIMAL;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      // Before its part moves over from the page that was read.
      const said = page.querySelector('[data-said]');
      all('[data-live]').forEach((part) => {
        const fresh = page.getElementById(part.id);
        if (fresh) { calm(part); if (!part.isEqualNode(fresh)) part.replaceWith(document.adoptNode(fresh)); }
        else if (asked && !partly) location.assign(address);
      });
      whole = !partly;
      if (moved) history.replaceState(null, '', address);
      const links = all('.tongue a', page);
      if (moved) all('.tongue a').forEach((link, index) => { if (links[index]) link.setAttribute('href', links[index].getAttribute('href')); });
      if (asked || !moved) say(said ? said.textContent.trim().replace(/\s+/g, ' ') : '');
    } catch (failure) {
      if (failure.name !== 'AbortError' && asked) location.assign(address);
    } finally {
      if (far) far.ended();
      if (last === mine && (whole || !moved)) all('[data-live]').forEach(calm);
    }
    return partly;
  };
  // One question at a time: while it is answered, only the newest weights wait. When they rest, the whole page follows.
  const REST = 120;
  let asking = false;
  let next = null;
  let rest = null;
  const refresh = async (form) => {
    next = form;
    clearTimeout(rest);
    if (asking) return;
    asking = true;
    while (next) {
      const address = new URL(next.action, location.href);
      new FormData(next).forEach((value, name) => address.searchParams.set(name, value));
      next = null;
      const partly = await swap(address, true, true);
      if (partly && !next) rest = setTimeout(() => swap(address, true, false), REST);
    }
    asking = false;
  };
  document.addEventListener('submit', () => clearTimeout(rest));
  // A first answer stands on few samples: the whole one comes by itself, and the first stays where it does not.
  const refine = document.querySelector('a[data-refine]');
  if (refine) swap(new URL(refine.href), false, false);
  let leaving = false;
  window.addEventListener('beforeunload', () => { leaving = true; });
  window.addEventListener('pageshow', () => { leaving = false; });
  // What takes seconds comes into its section; without script, and where that fails, the link leads to it.
  document.addEventListener('click', async (event) => {
    const link = event.target.closest('a[data-awaited]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (link.hasAttribute('aria-busy')) return;
    link.setAttribute('aria-busy', 'true');
    const { id } = link.closest('section');
    const bar = link.parentElement.querySelector('progress');
    const far = computation(bar);
    say(bar.getAttribute('aria-label'));
    try {
      const answer = await fetch(link.href, { headers: { Accept: 'text/html', ...far.header } });
      const page = new DOMParser().parseFromString(answer.ok ? await answer.text() : '', 'text/html');
      if (!page.getElementById(id)) {
        location.assign(link.href);
        return;
      }
      document.getElementById(id).replaceWith(document.adoptNode(page.getElementById(id)));
      // The address, the same page in the other language, and what else can be asked for keep that this one is there.
      const asked = new URL(link.href);
      const kept = (address) => {
        const whole = new URL(address, location.href);
        asked.searchParams.forEach((value, name) => { if (name !== 'lang') whole.searchParams.set(name, value); });
        return whole.href;
      };
      history.replaceState(null, '', kept(location.href).replace(/#.*$/, '') + asked.hash);
      all('.tongue a, a[data-awaited]').forEach((each) => { each.href = kept(each.href); });
      const heading = document.getElementById(id).querySelector('h2');
      heading.tabIndex = -1;
      heading.focus();
    } catch (failure) {
      // Leaving the page ends what it waits for, too; whoever leaves goes elsewhere.
      if (!leaving) location.assign(link.href);
    } finally {
      far.ended();
      link.removeAttribute('aria-busy');
    }
  });
  document.addEventListener('input', (event) => {
    const box = event.target.closest('.weight');
    const form = event.target.closest('form[data-weights]');
    if (!box || !form || event.target.type === 'checkbox' || event.target.value === '') return;
    if (form.dataset.weights === 'share') share(form, box, Number(event.target.value));
    else { box.querySelector('input[type=number]').value = event.target.value; paint(box); }
    refresh(form);
  });

  // Answers of which the page says at once what follows.
  document.addEventListener('input', (event) => {
    const form = event.target.closest('form[data-preview]');
    if (form) refresh(form);
  });

  // Files that are too large together would be refused with the whole form: say so before they are sent.
  document.addEventListener('change', (event) => {
    const input = event.target;
    if (!input.matches('input[type=file]')) return;
    const hint = document.getElementById(`${input.id}-hint`);
    const large = Array.from(input.files).reduce((sum, file) => sum + file.size, 0) > 10000000;
    input.setCustomValidity(large && hint ? hint.textContent : '');
    input.reportValidity();
  });

  // Reading what was sent may take seconds: say so, and leave the form as it was for who comes back to it.
  const busy = (form, on) => { form.classList.toggle('busy', on); form.setAttribute('aria-busy', on); };
  document.addEventListener('submit', (event) => {
    const form = event.target.closest('form[data-busy]');
    if (form) setTimeout(() => { busy(form, true); say(form.dataset.busy); }, 300);
  });

  // Large files go first, with their progress; the form follows with what was said of them, as it would go without script.
  const SOON_SENT = 200000;
  document.addEventListener('submit', (event) => {
    const form = event.target.closest('form[data-files]');
    const input = form && form.querySelector('input[type=file]');
    if (!input || Array.from(input.files).reduce((sum, file) => sum + file.size, 0) < SOON_SENT) return;
    event.preventDefault();
    const bar = form.querySelector('progress');
    const kept = form.querySelector('[data-kept]');
    const body = new FormData();
    all('input[name="csrf-token"]', form).forEach((token) => body.append(token.name, token.value));
    Array.from(input.files).forEach((file) => body.append(input.name, file));
    const sending = new XMLHttpRequest();
    sending.open('POST', form.dataset.files);
    sending.responseType = 'json';
    sending.upload.addEventListener('progress', (sent) => {
      bar.max = sent.total;
      bar.value = sent.loaded;
      say(`${bar.getAttribute('aria-label')}: ${Math.floor((100 * sent.loaded) / sent.total)} %`);
    });
    sending.addEventListener('load', () => {
      if (sending.status === 200) {
        input.value = '';
        sending.response.forEach((file) => {
          const tick = Object.assign(document.createElement('input'), { type: 'checkbox', name: 'kept', value: file.value, checked: true });
          const label = Object.assign(document.createElement('label'), { className: 'tick' });
          label.append(tick, Object.assign(document.createElement('span'), { className: 'name', textContent: file.text }));
          kept.append(label);
        });
        kept.hidden = false;
      }
      bar.hidden = true;
      say(form.dataset.busy);
    });
    // Whatever became of the files, the form says it: a refusal, or the plan.
    sending.addEventListener('loadend', () => form.submit());
    bar.hidden = false;
    sending.send(body);
  });
  window.addEventListener('pageshow', () => all('form[data-busy]').forEach((form) => busy(form, false)));

  // A list that submits by itself, where a button would do without script.
  document.addEventListener('change', (event) => {
    if (event.target.matches('select[data-go]')) event.target.form.submit();
  });
})();
