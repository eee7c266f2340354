// What cannot be read or reached where the page is narrow. Runs in the page, so it uses nothing from
// outside itself.

/** Everything that is cut off, needs the page to be scrolled sideways, or lies under something else. */
export function cutOff() {
  const told = (element) => `${element.tagName.toLowerCase()} “${(element.innerText || element.ariaLabel || element.id || element.className).toString().trim().slice(0, 60)}”`;
  const style = (element) => getComputedStyle(element);
  const wide = (element) => element.scrollWidth > element.clientWidth + 1;
  const hidden = (element) => element.closest('[aria-hidden=true], [inert], .visually-hidden') !== null || !element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  const root = document.scrollingElement;

  /** Tables, pages of paper and drawings may be scrolled both ways; a page of words may not. */
  const plane = (element) => element.closest('[role=grid], table, canvas, figure, [data-plane]') !== null || element.querySelector('[role=grid], table, canvas, [data-plane]') !== null;
  const sideways = [root, ...document.querySelectorAll('main, main *, aside, aside *, nav, [role=dialog], [role=dialog] *')]
    .filter((element) => wide(element) && !hidden(element) && !plane(element))
    .filter((element) => element === root || ['auto', 'scroll'].includes(style(element).overflowX))
    .map((element) => `scrolls sideways: ${told(element)}`);

  /** Words that end at an edge without saying so; a field scrolls its own text. */
  const cut = [...document.querySelectorAll('body *')]
    .filter((element) => ['hidden', 'clip'].includes(style(element).overflowX) && !['INPUT', 'TEXTAREA', 'SELECT', 'CANVAS', 'svg'].includes(element.tagName))
    .filter((element) => wide(element) && style(element).textOverflow !== 'ellipsis' && !hidden(element) && !plane(element) && element.innerText?.trim())
    .map((element) => `cut off: ${told(element)}`);

  // The link past the rail comes into sight with the keyboard only.
  const lost = [...document.querySelectorAll('a[href]:not([href="#main"]), button, input, select, textarea')]
    .filter((element) => !element.disabled && !hidden(element) && element.closest('[role=grid], [data-plane]') === null)
    .map((element) => [element, reached(element)])
    .filter(([, reason]) => reason)
    .map(([element, reason]) => `${reason}: ${told(element)}`);
  return [...sideways, ...cut, ...lost];

  /** Why a control cannot be clicked once it is scrolled to; nothing where it can. */
  function reached(element) {
    const shown = style(element).opacity === '0' ? (element.labels?.[0] ?? element.parentElement) : element;
    shown.scrollIntoView({ block: 'center', inline: 'nearest' });
    const box = shown.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return '';
    const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, innerHeight / 2)];
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return 'out of the window';
    const top = document.elementFromPoint(x, y);
    if (shown.contains(top) || top?.contains(shown) || top?.closest('label')?.contains(element)) return '';
    // A drawer may lie over the screen, as a dialog and a menu do: it is closed with Esc.
    const over = top?.closest('aside') ?? document.querySelector('[role=dialog], [role=menu], [role=listbox], [data-popover-content]');
    return over && !over.contains(shown) ? '' : `under ${told(top ?? document.body)}`;
  }
}
