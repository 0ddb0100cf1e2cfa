import { componentsText } from '../../../shared/text/components.ts';
import { registerText } from '../../../shared/text/govern.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { StepPage } from '../../components/StepPage.tsx';
import { Register, RequestButton } from './Register.tsx';

/** The register of exceptions of the system. */
export function ExceptionsView({ auditId }: { readonly auditId: string }) {
  const register = useQueryOf('register.get', { auditId }).data;
  const writable = useQueryOf('record.info', {}).data?.writable ?? false;
  const count = (standing: string) =>
    (register?.exceptions ?? []).filter((entry) => entry.standing === standing).length;
  return (
    <StepPage
      title={registerText.title}
      lead={
        register ? registerText.lead(count('approved'), count('requested')) : componentsText.loading
      }
      actions={writable && <RequestButton auditId={auditId} />}
      remains={registerText.remains(count('requested'), count('expired'))}
    >
      <Register auditId={auditId} writable={writable} />
    </StepPage>
  );
}
