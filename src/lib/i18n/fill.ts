/**
 * Puts values into a message: `fill('About {distance} from {origin}', { distance, origin })`.
 *
 * @throws RangeError when the message asks for a value that is not given: a hole in a sentence is worse than an error
 * in a test
 */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
	return message.replace(/\{(\w+)\}/g, (_, name: string) => {
		const value = values[name];
		if (value === undefined) throw new RangeError(`"${message}" asks for {${name}}, which is not given.`);
		return String(value);
	});
}
