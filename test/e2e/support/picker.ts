import type { OpenApp } from './app.ts';

/** Answers the system's own file dialog, which nothing in the page can reach, with these files. */
export async function answerPicker(app: OpenApp, paths: readonly string[]): Promise<void> {
  await app.electron.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] });
    },
    [...paths],
  );
}
