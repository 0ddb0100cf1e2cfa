const fineSx = {
  display: 'grid',
  gap: 0.75,
  px: 2,
  py: 1.5,
  border: '1px solid',
  borderColor: 'line',
  borderLeft: '4px solid',
  borderLeftColor: 'risk.low',
  borderRadius: 1,
  overflowWrap: 'anywhere',
} as const;

const brokenSx = { ...fineSx, borderLeftColor: 'risk.high' } as const;

/** The box around what a check found; its words say the same as the colour of its edge. */
export function verdictSx(of: { readonly holds: boolean }): typeof fineSx | typeof brokenSx {
  return of.holds ? fineSx : brokenSx;
}
