import { expect, test } from 'vitest';
import { countNodes } from './count-nodes';

test('elements, comments and texts are counted; white space between them, ends and what is in an island are not', () => {
	expect(countNodes('')).toBe(0);
	expect(countNodes('<p>one <b title="2 > 1">two</b>\n\t<br>\n</p><!--[--> <!--]-->')).toBe(7);
	expect(countNodes('<svg><path d="M0 0"/><g><circle r="1"></circle></g></svg>')).toBe(4);
	expect(countNodes('<div class="island svelte-1"><!--x--><div class="island"><p>one<br></p></div></div><p></p>')).toBe(
		2
	);
	expect(countNodes('<script>if (1 < 2) f("<p>");</script><i></i>')).toBe(3);
	expect(countNodes('<noscript><p>one</p><p>two</p></noscript>')).toBe(2);
});
