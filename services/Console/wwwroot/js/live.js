// What is live on the console's pages. Everything else works without it.
'use strict';

const lit = 1600;

/** The picture of the topology: a call lights its arrow and both its ends for a moment. */
function lightCalls(picture) {
  const light = (element, tone) => {
    element.classList.remove('is-lit--good', 'is-lit--refused', 'is-lit--broken');
    element.classList.add('is-lit', `is-lit--${tone}`);
    clearTimeout(element.dimming);
    element.dimming = setTimeout(() => element.classList.remove('is-lit', `is-lit--${tone}`), lit);
  };
  const find = (selector) => picture.querySelectorAll(selector);
  new EventSource(picture.dataset.liveCalls).onmessage = ({ data }) => {
    const { from, to, tone, fromAsid, toAsid } = JSON.parse(data);
    const name = CSS.escape;
    find(`[data-from="${name(from)}"][data-to="${name(to)}"]`).forEach((arrow) => light(arrow, tone));
    find(`[data-name="${name(from)}"], [data-name="${name(to)}"]`).forEach((box) => light(box, tone));
    [fromAsid, toAsid].filter(Boolean).forEach((asid) => {
      find(`[data-asid="${name(asid)}"], [data-from-asid="${name(asid)}"]`).forEach((part) => light(part, tone));
    });
  };
}

/** A journey that still runs: its diagram grows; at its end the whole page comes. */
function growJourney(place) {
  const events = new EventSource(place.dataset.liveReplace);
  events.addEventListener('done', () => {
    events.close();
    location.replace(place.dataset.liveDone);
  });
  events.onmessage = ({ data }) => { place.innerHTML = data; };
}

/** The Inspector: new exchanges appear on top, for as long as the button is pressed. */
function followExchanges(button) {
  const list = document.getElementById(button.dataset.liveToggle);
  let events = null;
  button.hidden = false;
  button.addEventListener('click', () => {
    if (events) {
      events.close();
      events = null;
    } else {
      events = new EventSource(list.dataset.livePrepend);
      events.onmessage = ({ data }) => list.insertAdjacentHTML('afterbegin', data);
    }
    button.setAttribute('aria-pressed', String(Boolean(events)));
    button.textContent = events ? 'Following live' : 'Follow live';
  });
}

function offerCopy(button) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.previousElementSibling.textContent);
    button.textContent = 'Copied';
    setTimeout(() => { button.textContent = 'Copy'; }, lit);
  });
}

/** A journey is then followed while it runs, instead of waited for. */
function markAsLive(field) {
  field.value = 'true';
}

document.querySelectorAll('[data-live-calls]').forEach(lightCalls);
document.querySelectorAll('[data-live-replace]').forEach(growJourney);
document.querySelectorAll('[data-live-toggle]').forEach(followExchanges);
document.querySelectorAll('[data-live-field]').forEach(markAsLive);
document.querySelectorAll('[data-copy]').forEach(offerCopy);
