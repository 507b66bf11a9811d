import { expect, test } from 'vitest';
import { splitStyle } from './split-style';

const head = '<html lang="ja"><body><div class="map s-1"><button aria-expanded="false">';
const firstOf = (css: string) => splitStyle(css, head).first;

test('what may match the first part stays, and all else comes with the rest', () => {
	const { first, rest } = splitStyle('.map button{color:red}.card p{color:red}.map .card{color:red}', head);
	expect(first).toBe('.map button{color:red}');
	expect(rest).toBe('.card p,.map .card{color:red}');
});

test('a selector of several stays whole, and so does one with a choice', () => {
	expect(firstOf('h1,button{margin:0}')).toBe('h1,button{margin:0}');
	expect(firstOf(':is(.card,.map) button{margin:0}')).not.toBe('');
	expect(firstOf('.map:has(.card){margin:0}')).toBe('');
	expect(firstOf('.map:not(:has(.card)){margin:0}')).not.toBe('');
});

test('what is pressed, pointed at or printed is not there yet, and other languages never are', () => {
	expect(firstOf('button:hover{color:red}')).toBe('');
	expect(firstOf('button[aria-expanded=true]{color:red}')).toBe('');
	expect(firstOf('[data-theme=dark]{color:red}')).not.toBe('');
	expect(firstOf('@media print{.map{color:red}}')).toBe('');
	expect(firstOf(':root:lang(ko){color:red}')).toBe('');
	expect(firstOf(':root:lang(ja){color:red}')).not.toBe('');
});

test('conditions stand around both parts, and nowhere around nothing', () => {
	const { first, rest } = splitStyle(
		'@media (width>=600px){@supports (color:red){.map{color:red}}.card{color:red}}@container x (width>=1px){.card{color:red}}',
		head
	);
	expect(first).toBe('@media (width>=600px){@supports (color:red){.map{color:red}}}');
	expect(rest).toBe('@media (width>=600px){.card{color:red}}@container x (width>=1px){.card{color:red}}');
});

test('a rule that would prevail if it came later stays where it was', () => {
	expect(firstOf('.open{display:none}.map{display:grid}')).toContain('.open');
	expect(firstOf('.open{display:none}.map{color:red}')).not.toContain('.open');
	// It is stronger anyway, or of another element, or says it of paper.
	expect(firstOf('.map.open{display:none}.map{display:grid}')).not.toContain('.open');
	expect(firstOf('.open.svelte-a{display:none}.map.svelte-b,.map{display:grid}')).not.toContain('.open');
	expect(firstOf('p.open{display:none}button.map,button{display:grid}')).not.toContain('.open');
	expect(firstOf('@media print{.map{display:none}}@media screen{.map{display:grid}}')).not.toContain('none');
	// One that stays makes others stay.
	expect(firstOf('.shut{inset:0}.open{top:0;display:none}.map{display:grid}')).toContain('.shut');
});

test('what is no rule of elements comes with the rest', () => {
	const { first, rest } = splitStyle('@position-try --x{margin:1px}.map{color:red}', head);
	expect(first).toBe('.map{color:red}');
	expect(rest).toBe('@position-try --x{margin:1px}');
});
