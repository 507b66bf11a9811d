import { expect, it } from 'vitest';
import { didYouMean, nearestWord } from './nearest-word';

const ids = ['yokosuka-talks', 'nara-summit', 'naha-refuelling'];

it.each([
	['yokosuka-talk', 'yokosuka-talks'],
	['yokosuak-talks', 'yokosuka-talks'],
	['Nara-Summit', 'nara-summit'],
	['naha-refueling', 'naha-refuelling']
])('"%s" means "%s"', (word, meant) => {
	expect(nearestWord(word, ids)).toBe(meant);
});

it('no word is near to one that shares too few of its letters', () => {
	expect(nearestWord('seoul', ids)).toBeUndefined();
	expect(nearestWord('', ids)).toBeUndefined();
	expect(didYouMean('seoul', ids)).toBe('');
});

it('two swapped neighbours are one mistake', () => {
	expect(didYouMean('s21', ['s12', 's33'])).toBe('; did you mean "s12"?');
});

it('the nearest wins, and the first of equals', () => {
	expect(nearestWord('s33', ['s3', 's31', 's33a'])).toBe('s3');
	expect(nearestWord('talks', ['tasks', 'talk-s', 'talkss'])).toBe('tasks');
	expect(nearestWord('yokosuka', ['yokosukka-x', 'yokosuk'])).toBe('yokosuk');
});
