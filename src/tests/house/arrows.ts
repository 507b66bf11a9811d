import { dirname, posix } from 'node:path';
import { house, typePackages, type Room } from './house';
import { readImports, type Import } from './read-imports';

/** Names that Kit and Vite make up, for which there is no file and no package. */
const madeUp = /^(\.{1,2}\/)*(\.\/)?\$types$/;

/** The room a file of the repository stands in, or undefined when it stands in the corridor. */
export function roomOf(path: string): string | undefined {
	const found = Object.entries(house).find(([name, { folder }]) =>
		// src/ contains everything; the shell is only what lies in it directly.
		name === 'shell' ? dirname(path) === folder : path === folder || path.startsWith(`${folder}/`)
	);
	return found?.[0];
}

/** Every import in a file that the table of rooms forbids, each with what is allowed instead. */
export function forbiddenImports(path: string, source: string): string[] {
	const name = roomOf(path);
	const room = name === undefined ? undefined : house[name];
	if (name === undefined || !room)
		return [`${path} stands in no room: move it into one, or add its room to src/tests/house/house.ts.`];
	return readImports(path, source).imports.flatMap((found) => {
		const fault = faultOf(found, path, name, room);
		return fault === undefined ? [] : [`${path} → ${found.specifier}: ${fault}`];
	});
}

function faultOf({ specifier, typeOnly }: Import, path: string, name: string, room: Room): string | undefined {
	if (madeUp.test(specifier)) return undefined;
	const target = fileOf(specifier, path);
	if (target === undefined) return faultOfPackage(specifier, typeOnly, path, name, room);
	const targetRoom = roomOf(target);
	if (targetRoom === undefined) return `there is no room at ${target}.`;
	if (targetRoom === name || room.rooms === 'all' || room.rooms.includes(targetRoom)) return undefined;
	return `${name} may not import ${targetRoom}, only ${list(room.rooms)}.`;
}

function faultOfPackage(
	specifier: string,
	typeOnly: boolean,
	path: string,
	name: string,
	room: Room
): string | undefined {
	const wanted = packageOf(specifier);
	if (room.packages === 'all' || (typeOnly && typePackages.includes(wanted))) return undefined;
	const names: readonly string[] = room.packages.map((entry) => (typeof entry === 'string' ? entry : entry.name));
	if (!names.includes(wanted)) return `${name} may not import the package ${wanted}, only ${list(names)}.`;
	const allowed = room.packages.some(
		(entry) =>
			entry === wanted ||
			(typeof entry !== 'string' && entry.name === wanted && path === `${room.folder}/${entry.onlyIn}`)
	);
	if (allowed) return undefined;
	const files = room.packages.flatMap((entry) =>
		typeof entry !== 'string' && entry.name === wanted ? [entry.onlyIn] : []
	);
	return `in ${name} only ${list(files)} may import ${wanted}.`;
}

/** The path in the repository that a specifier leads to, or undefined for a package. */
function fileOf(specifier: string, importer: string): string | undefined {
	const [bare = ''] = specifier.split('?', 1);
	if (bare.startsWith('.')) return posix.join(dirname(importer), bare);
	if (bare.startsWith('/')) return bare.slice(1);
	if (bare === '$lib' || bare.startsWith('$lib/')) return bare.replace('$lib', 'src/lib');
	return undefined;
}

function packageOf(specifier: string): string {
	if (specifier.startsWith('node:')) return 'node:';
	const [bare = ''] = specifier.split('?', 1);
	const parts = bare.split('/');
	return parts.slice(0, bare.startsWith('@') ? 2 : 1).join('/');
}

function list(names: readonly string[]): string {
	return names.length === 0 ? 'nothing' : names.join(', ');
}
