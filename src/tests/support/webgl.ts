import type { Page } from '@playwright/test';

/** From now on the page's browser knows no WebGL, as on a machine without a graphics driver. */
export async function withoutWebgl(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const original = HTMLCanvasElement.prototype.getContext;
		HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
			return kind.startsWith('webgl') ? null : Reflect.apply(original, this, [kind, ...rest]);
		} as typeof original;
	});
}

/** Takes the live map's graphics memory away, as a system does that needs it elsewhere; `restore` gives it back. */
export async function loseContext(page: Page): Promise<{ restore: () => Promise<void> }> {
	const lose = await page.locator('canvas').evaluateHandle((canvas) => {
		const context = (canvas as HTMLCanvasElement).getContext('webgl2');
		return context?.getExtension('WEBGL_lose_context') ?? null;
	});
	await lose.evaluate((extension) => extension?.loseContext());
	return { restore: () => lose.evaluate((extension) => extension?.restoreContext()) };
}

/** From now on the page's graphics driver takes every call, and either refuses to link a shader or draws nothing. */
export async function withBrokenDriver(page: Page, how: 'refuses shaders' | 'draws nothing'): Promise<void> {
	await page.addInitScript((refuses) => {
		const driver = WebGL2RenderingContext.prototype;
		if (!refuses) {
			driver.drawArrays = driver.drawElements = () => undefined;
			return;
		}
		const original = driver.getProgramParameter;
		driver.getProgramParameter = function (program, name) {
			return name === this.LINK_STATUS ? false : Reflect.apply(original, this, [program, name]);
		};
	}, how === 'refuses shaders');
}
