import Button from '@mui/material/Button';
import type { ExceptionStanding } from '../../../shared/model/words.ts';
import { componentsText } from '../../../shared/text/components.ts';
import { registerText } from '../../../shared/text/register-screen.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { go, paths } from '../../app/navigation.ts';
import { useSystemWritable } from '../../app/writable.ts';
import { StepPage } from '../../components/StepPage.tsx';
import { ImportButton } from './import/ImportDialog.tsx';
import { Register, RequestButton } from './Register.tsx';

/** The register of exceptions of the system. */
export function ExceptionsView({ auditId }: { readonly auditId: string }) {
  const register = useQueryOf('register.get', { auditId }).data;
  const writable = useSystemWritable();
  const count = (standing: ExceptionStanding): number =>
    (register?.exceptions ?? []).filter((entry) => entry.standing === standing).length;
  const remains = {
    requested: count('requested'),
    ended: count('expired'),
    void: count('void'),
    draft: count('draft'),
  };
  return (
    <StepPage
      title={registerText.title}
      lead={
        register ? registerText.lead(count('approved'), remains.requested) : componentsText.loading
      }
      actions={
        <>
          <Button onClick={() => go(paths.people(auditId))}>{registerText.people}</Button>
          {writable && <ImportButton auditId={auditId} />}
          {writable && <RequestButton auditId={auditId} />}
        </>
      }
      remains={register && registerText.remains(remains)}
    >
      <Register auditId={auditId} writable={writable} />
    </StepPage>
  );
}
