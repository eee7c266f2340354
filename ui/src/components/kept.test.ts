import { expect, test } from 'vitest';
import { Kept } from './kept.svelte';

test('what comes from elsewhere is shown, but not over what somebody is typing', () => {
  const kept = new Kept('Hà Nội');
  kept.follow('Huế');
  expect(kept.typed).toBe('Huế');
  kept.typed = 'Đà Lạ';
  kept.follow('Hà Nội');
  expect(kept.typed).toBe('Đà Lạ');
});

test('what was kept is followed again, also in the form that the data gave it', () => {
  const kept = new Kept('');
  kept.typed = '  Đà  Lạt ';
  expect(kept.changed('')).toBe('Đà  Lạt');
  kept.follow('Đà Lạt');
  expect(kept.typed).toBe('Đà Lạt');
  kept.follow('');
  expect(kept.typed).toBe('');
});

test('what is as it was is not kept again', () => {
  const kept = new Kept('Huế');
  kept.typed = ' Huế ';
  expect(kept.changed('Huế')).toBeUndefined();
  expect(kept.typed).toBe('Huế');
});
