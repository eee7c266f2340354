// Says by the title when the home can be used: a card of an event is there, its menu has opened
// when it was pressed, and a frame with it was drawn. Only for measurements; see usable.rs.
(() => {
  let pressed = false;
  function look() {
    if (document.querySelector('main [role=menu]')) return requestAnimationFrame(() => { document.title = 'usable'; });
    const button = pressed ? null : document.querySelector('main article [aria-haspopup=menu]');
    if (button) {
      pressed = true;
      button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0 }));
    }
    requestAnimationFrame(look);
  }
  look();
})();
