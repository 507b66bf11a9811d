import type { Page } from '@playwright/test';

/** From now on the page's browser knows no WebGL, as on a machine without a graphics driver. */
export async function withoutWebgl(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const { prototype } = HTMLCanvasElement;
		// Of whatever kind: the platform's types tell the kinds apart.
		const original = Reflect.get(prototype, 'getContext') as (
			this: HTMLCanvasElement,
			kind: string,
			...rest: unknown[]
		) => RenderingContext | null;
		prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
			return kind.startsWith('webgl') ? null : original.call(this, kind, ...rest);
		} as typeof prototype.getContext;
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
		const original = Reflect.get(driver, 'getProgramParameter') as (
			this: WebGL2RenderingContext,
			program: WebGLProgram,
			name: number
		) => unknown;
		driver.getProgramParameter = function (program, name): unknown {
			return name === this.LINK_STATUS ? false : original.call(this, program, name);
		};
	}, how === 'refuses shaders');
}
