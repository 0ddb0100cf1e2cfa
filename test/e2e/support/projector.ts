import type { Page } from 'playwright-core';
import type { OpenApp } from './app.ts';

/** The projector's page, once it stands. */
export async function projectorOf(app: OpenApp): Promise<Page> {
  const isPublic = (page: Page): boolean => page.url().includes('/public.html');
  const found = app.electron.windows().find(isPublic);
  const page = found ?? (await app.electron.waitForEvent('window', { predicate: isPublic }));
  await page.getByRole('main').waitFor();
  return page;
}

/** Gives the public view exactly this many pixels. */
export async function resizeProjector(
  app: OpenApp,
  page: Page,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  await app.electron.evaluate(({ BrowserWindow }, { width, height }) => {
    const windows = BrowserWindow.getAllWindows();
    const own = windows.find(({ webContents }) => webContents.getURL().includes('public.html'));
    own?.setFullScreen(false);
    own?.setContentSize(width, height);
  }, size);
  await page.waitForFunction(
    ({ width, height }) => innerWidth === width && innerHeight === height,
    size,
  );
}
