import type { Page } from 'playwright-core';
import type { HelpPage } from '../../../renderer/app/navigation.ts';
import { appText } from '../../../shared/text/app.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { documentText, probeText, sourceText } from '../../../shared/text/document.ts';
import { governText } from '../../../shared/text/govern.ts';
import { helpText } from '../../../shared/text/help.ts';
import { registerText } from '../../../shared/text/register-screen.ts';
import { triageText } from '../../../shared/text/triage.ts';
import { watchText } from '../../../shared/text/watch.ts';
import { differencesTab, show, showDifferences } from './audits.ts';
import { governStops } from './govern-stops.ts';
import { meetingStops } from './meeting-stops.ts';
import { planStops } from './plan-stops.ts';
import { releaseStops } from './release-stops.ts';
import { ruleStops } from './rule-stops.ts';
import { escape } from './stop.ts';
import type { Stop } from './stop.ts';

export type { Stop } from './stop.ts';

/** Waits until nothing loads, moves or is being written. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  await page.waitForFunction(() =>
    document.getAnimations().every((each) => each.playState !== 'running'),
  );
  await page.evaluate(async () => document.fonts.ready.then(() => undefined));
}

const helpPages = (Object.keys(helpText.pages) as readonly HelpPage[]).filter(
  (name) => name !== 'steps',
);

/** Screens that need no audit. */
export const plainStops: readonly Stop[] = [
  { name: 'new-audit', open: async (page) => show(page, '/new') },
  { name: 'settings', open: async (page) => show(page, '/settings') },
  { name: 'help', open: async (page) => show(page, '/help') },
  ...helpPages.map((name) => ({
    name: `help-${name}`,
    open: async (page: Page) => {
      await show(page, `/help/${name}`);
      await page.getByRole('tab', { name: helpText.pages[name], selected: true }).waitFor();
      if (name === 'collectors')
        await page.getByText(helpText.collectors.formats).first().waitFor();
    },
  })),
];

/** Screens of a record without an audit. */
export const emptyStops: readonly Stop[] = [
  { name: 'audits-empty', open: async (page) => show(page, '/') },
];

/** What the window shows in place of its screens when the record cannot be opened. */
export const problemStop: Stop = {
  name: 'record-problem',
  open: async (page) =>
    page.getByRole('heading', { level: 1, name: appText.record.titles.notARecord }).waitFor(),
};

/** Every screen and dialog of an audit that holds something on each. */
export function auditStops(auditId: () => string): readonly Stop[] {
  const at = (screen: string) => `/audit/${auditId()}/${screen}`;
  const screen = (name: string): Stop => ({ name, open: async (page) => show(page, at(name)) });
  const dialog = (name: string, on: string, press: (page: Page) => Promise<void>): Stop => ({
    name,
    open: async (page) => {
      await show(page, at(on));
      await press(page);
      await page.getByRole('dialog').waitFor();
    },
    leave: escape,
  });
  const firstSource = (page: Page) =>
    page.getByRole('table', { name: documentText.matrix }).locator('li button').first();
  const agenda = (page: Page) => page.getByRole('grid', { name: triageText.label });
  const grid = (page: Page) => page.getByRole('grid', { name: compareText.grid.label });
  return [
    { name: 'audits', open: async (page) => show(page, '/') },
    screen('open'),
    {
      name: 'document',
      open: async (page) => {
        await show(page, at('document'));
        await page.getByRole('table', { name: documentText.matrix }).waitFor();
      },
    },
    {
      name: 'agenda',
      open: async (page) => {
        await show(page, at('compare'));
        await agenda(page).getByRole('row').nth(3).waitFor();
      },
    },
    {
      name: 'agenda-members',
      open: async (page) => {
        await show(page, at('compare'));
        const close = agenda(page).getByRole('button', { name: triageText.close('') });
        const open = agenda(page).getByRole('button', { name: triageText.open('') });
        await open.or(close).first().waitFor();
        if (!(await close.isVisible())) await open.first().click();
        await close.waitFor();
      },
      leave: async (page) =>
        agenda(page)
          .getByRole('button', { name: triageText.close('') })
          .click(),
    },
    dialog('agenda-rationale', 'compare', async (page) => {
      await agenda(page).getByRole('row').nth(1).click();
      await page.keyboard.press('3');
      await page.getByRole('listbox').waitFor();
    }),
    {
      name: 'compare',
      open: async (page) => {
        await showDifferences(page, auditId());
        await grid(page).getByRole('row').nth(3).waitFor();
      },
    },
    {
      name: 'set-aside',
      open: async (page) => {
        await show(page, at('compare'));
        await page.getByRole('tab', { name: compareText.setAside.title }).click();
        await page.getByRole('grid', { name: compareText.setAside.title }).waitFor();
      },
    },
    ...(['meeting', 'room', 'approach', 'owners'] as const).map(screen),
    {
      name: 'prioritise',
      open: async (page) => {
        await show(page, at('prioritise'));
        await page.getByRole('grid').waitFor();
      },
    },
    {
      name: 'watch',
      open: async (page) => {
        await show(page, at('watch'));
        await page.getByRole('button', { name: watchText.add }).waitFor();
      },
    },
    {
      name: 'govern',
      open: async (page) => {
        await show(page, at('govern'));
        await page.getByRole('button', { name: governText.export.act }).waitFor();
      },
    },
    {
      name: 'scorecard',
      open: async (page) => {
        await show(page, at('scorecard'));
        await page.getByRole('table').first().waitFor();
      },
    },
    {
      name: 'exceptions',
      open: async (page) => {
        await show(page, at('exceptions'));
        await page.getByRole('button', { name: registerText.request }).waitFor();
      },
    },
    dialog('keys', 'govern', async (page) => page.keyboard.press('?')),
    dialog('palette', 'govern', async (page) => page.keyboard.press('Control+k')),
    dialog('person', 'govern', async (page) =>
      page.getByRole('button', { name: appText.topBar.person('Rin Facilitator') }).click(),
    ),
    dialog('rationale', 'compare', async (page) => {
      await differencesTab(page);
      await grid(page).getByRole('row').nth(2).getByRole('gridcell').nth(1).click();
      await page.keyboard.press('r');
    }),
    dialog('expected', 'compare', async (page) => {
      await differencesTab(page);
      await grid(page).getByRole('row').nth(2).getByRole('gridcell').nth(1).click();
      await page.keyboard.press('e');
    }),
    dialog('expected-alike', 'compare', async (page) => {
      await differencesTab(page);
      await grid(page).getByRole('row').nth(2).getByRole('gridcell').nth(1).click();
      await page.keyboard.press('e');
      const { reaches, examples } = compareText.expected;
      await page.getByRole('radio', { name: reaches.audit }).check();
      await page.getByRole('region', { name: compareText.expected.preview }).waitFor();
      await page
        .getByRole('list', { name: examples })
        .or(page.getByText(compareText.expected.takes(0)))
        .waitFor();
    }),
    {
      name: 'source',
      open: async (page) => {
        await show(page, at('document'));
        await firstSource(page).click();
        await page.getByRole('button', { name: sourceText.readAgain }).waitFor();
      },
    },
    dialog('read-as', 'document', async (page) => {
      await firstSource(page).click();
      await page.getByRole('button', { name: sourceText.readAs, exact: true }).click();
    }),
    dialog('probe', 'document', async (page) => {
      await page.getByRole('button', { name: probeText.open }).click();
      await page.getByRole('textbox', { name: probeText.host }).fill('shop.example.com');
    }),
    dialog('detector', 'watch', async (page) =>
      page.getByRole('button', { name: watchText.add }).click(),
    ),
    dialog('exception-request', 'exceptions', async (page) =>
      page.getByRole('button', { name: registerText.request }).click(),
    ),
    ...releaseStops(auditId),
    ...governStops(auditId),
    ...ruleStops(auditId),
    ...planStops(auditId),
    ...meetingStops(auditId),
  ];
}
