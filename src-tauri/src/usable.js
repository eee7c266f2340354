// Says by the title when the home can be used: a card of an event is there, a frame with it was drawn,
// and a press on it is answered. Only for measurements; see usable.rs.
(() => {
  const card = (now) => document.querySelector(`main article [aria-haspopup=menu]${now}`);
  let shown = false;
  function look(_, watcher) {
    if (card('[aria-expanded=true]')) {
      watcher.disconnect();
      document.title = 'usable';
    } else if (!shown && card('')) {
      shown = true;
      // The first callback comes before the next frame is drawn, the second one after it.
      requestAnimationFrame(() => requestAnimationFrame(press));
    }
  }
  function press() {
    card('').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0 }));
  }
  const what = { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-expanded'] };
  new MutationObserver(look).observe(document, what);
})();
