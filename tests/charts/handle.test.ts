import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Handled from './Handled.svelte';
import { elements } from './drawn.ts';

test('a handle is a slider with a name, a value in words and its place in the picture', () => {
  const { body } = render(Handled);
  const handle = elements(body, 'svg').find((one) => one['role'] === 'slider')!;
  expect(handle).toMatchObject({
    x: '40%',
    y: '75%',
    tabindex: '0',
    'aria-label': 'budget for keeping',
    'aria-orientation': 'horizontal',
    'aria-valuemin': '0',
    'aria-valuemax': '10',
    'aria-valuenow': '4',
    'aria-valuetext': '4 million yuan',
    'data-symbol': 'keeping',
  });
  // A picture's parts are hidden from those who listen; a slider must stand outside it.
  const picture = body.slice(body.indexOf('role="img"'), body.indexOf('</svg>'));
  expect(picture).not.toContain('slider');
});
