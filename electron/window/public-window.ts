import { BrowserWindow, nativeTheme, screen } from 'electron';
import { publicView } from '../../shared/contract/public.ts';
import type { PublicStatus, PublicView } from '../../shared/contract/public.ts';
import type { Result } from '../../shared/model/errors.ts';
import { meetingText } from '../../shared/text/meeting.ts';
import { publicDisplay } from './displays.ts';
import { appOrigin } from './protocol.ts';
import { closedPreferences, guard } from './window.ts';

/**
 * The projector's window. It can ask for what it shows and nothing else: its preload has no command,
 * no query and no file, and engine events are not sent to it.
 */
export class PublicWindow {
  readonly #title: string;
  #window: BrowserWindow | null = null;
  #view: PublicView | null = null;

  constructor(options: { readonly title: string }) {
    this.#title = options.title;
  }

  /** What stands on it; null before the first view. */
  current(): PublicView | null {
    return this.#view;
  }

  /** Whether it is open, and which displays the owner's window has beside its own. */
  status(owner: BrowserWindow): PublicStatus {
    return { open: this.#window !== null, displays: chooseDisplay(owner).displays };
  }

  /** Opens on the second display in full screen, else as a window that can be shared by itself. */
  open(owner: BrowserWindow): PublicStatus {
    if (this.#window) this.#window.focus();
    else this.#window = this.#make(owner);
    return this.status(owner);
  }

  /** Shows a view; what has members that the schema does not name is refused and changes nothing. */
  show(owner: BrowserWindow, given: unknown): Result<PublicStatus> {
    const parsed = publicView.safeParse(given);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const place = { path: issue?.path.join('.') ?? '' };
      return { ok: false, error: { code: 'public-view.refused', ...meetingText.refused, place } };
    }
    this.#view = parsed.data;
    this.#window?.webContents.send('public', parsed.data);
    return { ok: true, value: this.status(owner) };
  }

  close(): void {
    this.#window?.close();
  }

  #make(owner: BrowserWindow): BrowserWindow {
    const { display } = chooseDisplay(owner);
    const window = new BrowserWindow({
      ...(display ? display.bounds : { width: 1280, height: 720 }),
      show: false,
      title: meetingText.publicTitle(this.#title),
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#14171A' : '#FAFAF7',
      webPreferences: closedPreferences('preload-public.cjs'),
    });
    window.removeMenu();
    guard(window);
    window.on('page-title-updated', (event) => event.preventDefault());
    window.webContents.on('before-input-event', (_event, input) => {
      if (input.type === 'keyDown' && input.key === 'Escape') window.close();
    });
    window.once('ready-to-show', () => {
      window.showInactive();
      if (display) window.setFullScreen(true);
    });
    const closeToo = (): void => window.close();
    owner.once('closed', closeToo);
    window.once('closed', () => {
      owner.removeListener('closed', closeToo);
      this.#window = null;
    });
    void window.loadURL(`${appOrigin()}/public.html`);
    return window;
  }
}

function chooseDisplay(owner: BrowserWindow) {
  return publicDisplay(screen.getAllDisplays(), screen.getDisplayMatching(owner.getBounds()));
}
