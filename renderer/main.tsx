import '@fontsource/inter/400.css';
import '@fontsource/inter/500.css';
import '@fontsource/inter/600.css';
import '@fontsource/jetbrains-mono/400.css';
import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { appText } from '../shared/text/app.ts';
import { App } from './app/App.tsx';
import { followEngine, makeClient } from './app/client.ts';
import { asErrorData, reportProblem } from './app/errors.ts';
import { loadSettings } from './app/settings.ts';

/** Starts the window: settings first, so that the theme does not flicker. */
async function start(root: HTMLElement): Promise<void> {
  const client = makeClient();
  try {
    followEngine(client);
    await loadSettings();
  } catch (thrown) {
    const { data, crash } = asErrorData(thrown);
    reportProblem(data, { crash });
  }
  createRoot(root).render(
    <StrictMode>
      <CacheProvider value={styleCache()}>
        <QueryClientProvider client={client}>
          <App />
        </QueryClientProvider>
      </CacheProvider>
    </StrictMode>,
  );
}

/** Styles carry the nonce that the content security policy of this page names. */
function styleCache() {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content;
  return createCache({ key: 'ek', ...(nonce ? { nonce } : {}) });
}

/** A file dropped beside a drop zone must not replace the page; the person is told where to. */
window.addEventListener('dragover', (event) => event.preventDefault());
window.addEventListener('drop', (event) => {
  const taken = event.defaultPrevented;
  event.preventDefault();
  if (!taken && event.dataTransfer?.files.length) reportProblem(appText.errors.droppedBeside);
});

/** Leaving the field saves it: closing the window must not lose what was typed last. */
window.addEventListener('beforeunload', () => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
});

const root = document.getElementById('root');
if (root) void start(root);
