import { expect, test } from 'vitest';
import { numberWords } from './numbers';
import { settings } from './settings.svelte';

test('writes thousands and decimals as the language does', () => {
  const numbers = [0, 999, 1000, 50_000, 1_234_567, -1000, 1.5, -0.25, 1234.5678, 0.1 + 0.2];
  expect(numbers.map(numberWords)).toEqual(['0', '999', '1.000', '50.000', '1.234.567', '-1.000', '1,5', '-0,25',
    '1.234,568', '0,3']);
  settings.language = 'en';
  expect(numbers.map(numberWords)).toEqual(['0', '999', '1,000', '50,000', '1,234,567', '-1,000', '1.5', '-0.25',
    '1,234.568', '0.3']);
});
