import { tick } from 'svelte';
import { page, userEvent } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { DesignFault, Tables } from '../../ipc/client';
import { changed } from '../../lib/changes.svelte';
import { backend } from '../../testing/backend';
import Editor from './Editor.svelte';
import type { Design } from './model';

const badge: Design = {
  format: 1, name: 'band-2', purpose: 'badge', title: 'Dải màu (bản riêng)', title_en: 'Band (own copy)', page: [90, 130],
  colours: { main: '#12395b' },
  fonts: { body: { family: 'Be Vietnam Pro' } },
  area: [
    { kind: 'rect', x: 0, y: 0, width: 90, height: 40, fill: 'main' },
    { kind: 'text', x: 10, y: 50, width: 70, height: 20, text: '{name}', font: 'body', size: 26 },
    { kind: 'qr', x: 30, y: 90, size: 25 },
  ],
};

/** A backend with one design; what is written is what is read next. */
function designs({ own = true, faults = () => [] as DesignFault[] } = {}) {
  let kept = badge;
  const spies = backend({
    list_designs: () => [
      { name: 'band-2', document: 'badges', title: badge.title, titleEn: badge.title_en, own, page: [90, 130] },
    ],
    read_design: () => kept as unknown as Tables,
    draw_design: ({ tables }) => ({ token: 'd', text: JSON.stringify(tables), faults: faults(), tight: [] }),
    carry_out: ({ operation, form }) => {
      if (operation === 'set_design') kept = JSON.parse(String((form as Record<string, unknown>).text));
      return { value: null, changes: ['design'] };
    },
  });
  const written = () => spies.carry_out.mock.calls.map(([{ operation }]) => operation);
  return { ...spies, written, kept: () => kept, put: (design: Design) => void (kept = design) };
}

const handle = (name: string) => page.getByRole('group', { name: 'Trang in' }).getByRole('button', { name });

test('a design of the program is only looked at, and a copy of it can be made', async () => {
  const { carry_out } = designs({ own: false });
  await render(Editor, { name: 'band-2' });
  await handle('‹Họ và tên›').click();
  await expect.element(page.getByLabelText('Từ trái')).toBeDisabled();
  await page.getByRole('button', { name: 'Làm bản riêng để sửa' }).click();
  await vi.waitFor(() => expect(carry_out.mock.lastCall?.[0]).toMatchObject({ operation: 'copy_design', form: { name: 'band-2' } }));
});

test('arrow keys move and resize, and a run of them is one operation', async () => {
  const { written, kept } = designs();
  await render(Editor, { name: 'band-2' });
  await handle('‹Họ và tên›').click();
  const button = handle('‹Họ và tên›').element();
  const keys = [{ key: 'ArrowRight' }, { key: 'ArrowRight' }, { key: 'ArrowDown', shiftKey: true }, { key: 'ArrowLeft', ctrlKey: true }];
  for (const key of keys) {
    button.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }));
    await tick();
  }
  await vi.waitFor(() => expect(written()).toEqual(['set_design']), { timeout: 3000 });
  expect(kept().area?.[1]).toMatchObject({ x: 11, y: 55, width: 69.5, height: 20 });
});

test('numbers are typed with a comma, and a page that is left keeps what was typed', async () => {
  const { kept } = designs();
  await render(Editor, { name: 'band-2' });
  await handle('‹Họ và tên›').click();
  await page.getByLabelText('Từ trên').fill('52,5');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(kept().area?.[1]?.y).toBe(52.5));
});

test('a field is put where the cursor stands', async () => {
  const { kept } = designs();
  await render(Editor, { name: 'band-2' });
  await handle('‹Họ và tên›').click();
  const words = page.getByRole('textbox', { name: 'Chữ', exact: true });
  await expect.element(words).toHaveValue('‹Họ và tên›');
  await words.click();
  await userEvent.keyboard('{End} - ');
  await page.getByLabelText('Chèn mục lấy từ dữ liệu').selectOptions('Đơn vị');
  await vi.waitFor(() => expect(kept().area?.[1]?.text).toBe('{name} - {organisation}'), { timeout: 3000 });
});

test('with a fault nothing is kept, it stands beside its area, and undo takes the draft back', async () => {
  let wrong = false;
  const overlap: DesignFault = { area: 1, part: null, key: 'kind', kind: 'overlap', detail: '' };
  const { written } = designs({ faults: () => (wrong ? [overlap] : []) });
  await render(Editor, { name: 'band-2' });
  await handle('‹Họ và tên›').click();
  wrong = true;
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
  await expect.element(page.getByText(/Ô này đè lên ô khác/)).toBeVisible();
  await expect.element(page.getByRole('option', { name: /‹Họ và tên›/ }).getByLabelText('Có chỗ cần sửa')).toBeVisible();
  wrong = false;
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(page.getByLabelText('Từ trên')).toHaveValue('50');
  expect(written()).toEqual([]);
});

test('what undo brings back in Rust is shown', async () => {
  const { put } = designs();
  await render(Editor, { name: 'band-2' });
  await handle('‹Họ và tên›').click();
  put({ ...badge, area: badge.area!.map((area, i) => (i === 1 ? { ...area, x: 7 } : area)) });
  changed(['design']);
  await expect.element(page.getByLabelText('Từ trái')).toHaveValue('7');
});

test('areas are added, put in order and dropped from the list by the keyboard', async () => {
  const { kept, undo } = designs();
  await render(Editor, { name: 'band-2' });
  await page.getByRole('button', { name: 'Thêm ô' }).click();
  await page.getByRole('menuitem', { name: 'Đường kẻ' }).click();
  await vi.waitFor(() => expect(kept().area?.map(({ kind }) => kind)).toEqual(['rect', 'text', 'qr', 'rule']));
  await page.getByRole('option', { name: 'Đường kẻ' }).click();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await vi.waitFor(() => expect(kept().area?.map(({ kind }) => kind)).toEqual(['rect', 'text', 'rule', 'qr']));
  await userEvent.keyboard('{Delete}');
  await vi.waitFor(() => expect(kept().area?.map(({ kind }) => kind)).toEqual(['rect', 'text', 'qr']));
  expect(undo, 'nothing was undone so far').not.toHaveBeenCalled();
});

test('dragging moves an area, catches at others, and keeps it once it is let go', async () => {
  const { written, kept } = designs();
  await render(Editor, { name: 'band-2' });
  await vi.waitFor(() => expect(document.querySelector('.sheet')?.clientWidth).toBeGreaterThan(100));
  const button = handle('‹Họ và tên›').element() as HTMLElement;
  button.setPointerCapture = () => {};
  const scale = document.querySelector('.sheet')!.clientWidth / 90;
  const point = (type: string, x: number, y: number, altKey = false) =>
    button.dispatchEvent(new PointerEvent(type, { clientX: x * scale, clientY: y * scale, bubbles: true, pointerId: 1, altKey }));
  point('pointerdown', 20, 60);
  point('pointermove', 15.2, 56.3);
  point('pointerup', 15.2, 56.3);
  await vi.waitFor(() => expect(written()).toEqual(['set_design']));
  expect(kept().area?.[1], 'five millimetres from the edge').toMatchObject({ x: 5, width: 70 });
});

test('the page is drawn with the longest names when those are wanted', async () => {
  const { draw_design } = designs();
  await render(Editor, { name: 'band-2' });
  await page.getByRole('radio', { name: 'Dài nhất' }).click();
  await vi.waitFor(() => expect(draw_design.mock.lastCall?.[0].scene.record).toBe('longest'));
});
