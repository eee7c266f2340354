import { expect, test } from 'vitest';
import { chosenOf } from './who';

test('a value of the list says who is meant, whatever the text holds', () => {
  expect(chosenOf('person:0190')).toEqual({ what: 'person', text: '0190' });
  expect(chosenOf('text: Các đại sứ: nguyên và đương nhiệm ')).toEqual({
    what: 'text',
    text: 'Các đại sứ: nguyên và đương nhiệm',
  });
  expect(chosenOf('new:')).toBeUndefined();
  expect(chosenOf('')).toBeUndefined();
});
