import { page } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { backend } from '../../testing/backend';
import Calibration from './Calibration.svelte';
import { correction, nothing, read, written, wrong } from './calibration';

test('what is settled is shown as the language writes it, and written as it is read', () => {
  const typed = read('20.5 19,8 149.6 200.2', true);
  expect(typed).toEqual({ ...nothing, A: '20,5', B: '19,8', C: '149,6', D: '200,2' });
  expect(read('20.5 19,8', false).B).toBe('19.8');
  expect(written(typed)).toBe('20.5 19.8 149.6 200.2');
  expect(written(nothing)).toBe('');
});

test('a measure that cannot be is known, the back may stay empty, and so may all', () => {
  const front = read('20.5 19.8 149.6 200.2', false);
  expect(wrong(nothing)).toEqual([]);
  expect(wrong(front)).toEqual([]);
  expect(wrong({ ...front, E: '20' })).toEqual(['F']);
  expect(wrong({ ...front, A: '', C: '15', D: '2e2' })).toEqual(['A', 'C', 'D']);
});

test('what is off to the left is moved to the right', () => {
  expect(correction(read('18,5 20,2 150 201 20 20', true))).toEqual({
    front: { right: 1.5, down: -0.2 },
    back: { right: 0, down: 0 },
    width: 100,
    height: 99.5,
  });
  expect(correction(nothing)).toBeUndefined();
});

const field = (letter: string) => page.getByRole('textbox', { name: new RegExp(`^${letter}\\.`) });

test('measures are typed, told in words and kept', async () => {
  const { carry_out } = backend({ carry_out: () => ({ value: null, changes: ['setting'] }) });
  await render(Calibration);
  await expect.element(page.getByRole('status')).toHaveTextContent('Chưa căn chỉnh');
  for (const [letter, value] of [['A', '18,5'], ['B', '20'], ['C', '150'], ['D', '200']] as const) {
    await field(letter).fill(value);
  }
  await expect.element(page.getByRole('status')).toHaveTextContent('Lần in sau dời 1,5 mm sang phải.');
  await page.getByRole('button', { name: 'Lưu số đo' }).click();
  await vi.waitFor(() => expect(carry_out).toHaveBeenCalledOnce());
  expect(carry_out.mock.lastCall?.[0]).toEqual({
    operation: 'set_setting',
    record: null,
    form: { key: 'calibration', value: '18.5 20 150 200' },
  });
});

test('what cannot be is marked at its field and not sent', async () => {
  const { carry_out } = backend();
  await render(Calibration);
  await field('A').fill('2,0');
  await page.getByRole('button', { name: 'Lưu số đo' }).click();
  await expect.element(page.getByText('Nhập số đo từ 10 đến 30 mm').first()).toBeVisible();
  await expect.element(field('A')).toHaveFocus();
  expect(carry_out).not.toHaveBeenCalled();
});

test('what is settled is shown, and can be taken back', async () => {
  const { carry_out } = backend({
    list_records: () => [{ id: 'calibration', value: '20.5 19.8 149.6 200.2 21 20' }],
    carry_out: () => ({ value: null, changes: [] }),
  });
  await render(Calibration);
  await expect.element(field('A')).toHaveValue('20,5');
  await expect.element(field('E')).toHaveValue('21');
  await expect.element(page.getByRole('status')).toHaveTextContent(
    'Lần in sau dời 0,5 mm sang trái, 0,2 mm xuống dưới. Mặt sau: dời 1 mm sang trái. Cỡ in: rộng 100,3%, cao 99,9%.',
  );
  await page.getByRole('button', { name: 'Bỏ căn chỉnh' }).click();
  await vi.waitFor(() => expect(carry_out.mock.lastCall?.[0].form).toMatchObject({ value: '' }));
});
