import { setFlagsFromString } from 'node:v8';
import type { Plugin } from 'vite';

/**
 * A plugin for the build: garbage is collected when the memory in use has grown by a third. By itself V8 lets it grow
 * to several times as much where the machine has plenty: a site of 200 stories took 2.5 GB to build.
 */
export function collectEarly(): Plugin {
	return {
		name: 'dateline:collect-early',
		apply: 'build',
		config() {
			setFlagsFromString('--heap-growing-percent=30');
		}
	};
}
